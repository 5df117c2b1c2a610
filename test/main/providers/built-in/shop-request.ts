import type { ModelMessage, ModelRequest } from '../../../../main/engine/ports/language-model.ts';
import { indexShop } from '../../../../main/engine/pipeline/shop.ts';
import { rankFacts } from '../../../../main/engine/pipeline/rank-facts.ts';
import { telling } from '../../../../main/engine/pipeline/words.ts';
import { sampleShop } from '../../../../main/channels/practice/sample-shop/index.ts';
import { builtInModel } from '../../../../main/providers/built-in/model.ts';

const shop = indexShop(sampleShop.business, sampleShop.facts);

/** As many as a turn gives a model. */
const MOST_FACTS = 24;

/** A turn at the sample shop, with the facts as the engine chooses them. */
export function shopRequest(messages: readonly ModelMessage[], language: string): ModelRequest {
  const lastReply = messages.findLastIndex(({ role }) => role === 'assistant');
  const words = (some: readonly ModelMessage[]) => telling(some.map(({ text }) => text).join('\n'));
  const asked = messages.slice(lastReply + 1);
  const before = messages.slice(0, lastReply + 1).slice(-4);
  const ranked = rankFacts(shop, words(asked), words(before));
  const facts = ranked.slice(0, MOST_FACTS).map(({ indexed: { fact } }) => ({
    ...(fact.translations[language] ?? { title: fact.title, text: fact.text }),
    id: fact.id,
    topic: fact.topic,
    keywords: fact.keywords,
  }));
  return { instructions: '', facts, messages, language, tools: [], maxOutputTokens: 500 };
}

/** What the built-in responder says, and the facts it says it from (without their `sample-`). */
export async function replyOf(
  request: ModelRequest,
): Promise<{ text: string; facts: string[]; deltas: number; saysFacts: boolean }> {
  let text = '';
  let deltas = 0;
  let saysFacts = false;
  let facts: string[] = [];
  for await (const event of builtInModel.generate(request, new AbortController().signal)) {
    if (event.type === 'text') {
      text += event.delta;
      deltas += 1;
    }
    if (event.type === 'facts-used') {
      saysFacts = true;
      facts = event.factIds.map((id) => id.replace('sample-', ''));
    }
  }
  return { text, facts, deltas, saysFacts };
}

export const customerSays = (...texts: string[]): ModelMessage[] =>
  texts.map((text) => ({ role: 'customer', text }));
