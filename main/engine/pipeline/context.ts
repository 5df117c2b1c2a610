import type { Fact } from '../domain/business.ts';
import { bodyText } from '../domain/message.ts';
import type { LanguageTag } from '../domain/time.ts';
import type { ModelFact } from '../ports/language-model.ts';
import { modelMessages, splitHistory } from './history.ts';
import { instructions } from './instructions.ts';
import type { Middleware } from './middleware.ts';
import { hoursText, todayText } from './opening-state.ts';
import { rankFacts } from './rank-facts.ts';
import type { Shop } from './shop.ts';
import { note, type TurnWork } from './turn-work.ts';
import { telling } from './words.ts';

const MOST_FACTS = 24;
const FACTS_BUDGET = 8000;
const MAX_OUTPUT_TOKENS = 1024;
const HOURS_ID = 'opening-hours';

/** The fact in the language of the reply, where the owner has it in that language. */
export function inLanguage(fact: Fact, language: LanguageTag): { title: string; text: string } {
  const [primary] = language.split('-');
  return (
    fact.translations[language] ??
    fact.translations[primary ?? language] ?? { title: fact.title, text: fact.text }
  );
}

/** Opening hours that no fact of the owner's tells yet. */
function hoursFact({ business, facts }: Shop): ModelFact[] {
  const told = facts.some(({ fact }) => fact.topic === 'hours');
  if (told || business.openingHours.length === 0) return [];
  return [
    {
      id: HOURS_ID,
      title: 'Opening hours',
      text: hoursText(business.openingHours),
      topic: 'hours',
    },
  ];
}

function chooseFacts(work: TurnWork, earlier: string): ModelFact[] {
  const chosen = hoursFact(work.shop);
  let left = FACTS_BUDGET;
  for (const { indexed } of rankFacts(work.shop, telling(work.words), telling(earlier))) {
    const { title, text } = inLanguage(indexed.fact, work.language);
    left -= title.length + text.length;
    if (chosen.length === MOST_FACTS || left < 0) break;
    const { id, topic, keywords } = indexed.fact;
    chosen.push({ id, title, text, topic, keywords });
  }
  return chosen;
}

/** What the model gets to know: the facts that bear on the question, the day, and what was said before. */
export const context: Middleware<TurnWork> = async (work, next) => {
  const { clock } = work.parts;
  const since = clock.monotonic();
  const { before } = splitHistory(work.recent, work.turn.messageIds);
  const earlier = before
    .slice(-4)
    .map((message) => bodyText(message.body))
    .join('\n');
  const facts = chooseFacts(work, earlier);
  const { business } = work.shop;
  const { hint } = work.turn;
  work.request = {
    instructions: instructions({
      business,
      today: todayText(business, clock.now()),
      language: work.language,
      hint,
    }),
    facts,
    messages: modelMessages(before, work.asked),
    language: work.language,
    tools: [],
    maxOutputTokens: MAX_OUTPUT_TOKENS,
  };
  const known = work.shop.facts.length;
  if (facts.length === 0) note(work, 'context', 'trace.no-facts', {}, since);
  else note(work, 'context', 'trace.facts', { given: facts.length, known }, since);
  if (before.length > 0) note(work, 'context', 'trace.history', { count: before.length }, since);
  if (hint !== null) note(work, 'context', 'trace.hint', { hint }, since);
  await next();
};
