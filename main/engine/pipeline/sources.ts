import type { DraftSource } from '../domain/draft.ts';
import { FactId } from '../domain/ids.ts';
import type { ModelFact } from '../ports/language-model.ts';
import { remembered } from './checks/remembered.ts';
import type { Shop } from './shop.ts';
import { telling } from './words.ts';

const MOST_SOURCES = 6;

const tellingOfPassage = remembered(telling);

/** A number is worth two words: it is what a customer relies on. */
const weigh = (word: string): number => (/^\p{N}+$/u.test(word) ? 2 : 1);

/**
 * How much of a fact the reply itself brings in. The customer's own words count only as a link to the fact's subject:
 * "yes, the lemon cake is gluten free" must not rest on a fact just because the question named the cake.
 */
function use(reply: ReadonlySet<string>, asked: ReadonlySet<string>, fact: ModelFact): number {
  let brought = 0;
  let linked = 0;
  for (const word of tellingOfPassage(`${fact.title}\n${fact.text}`)) {
    if (!reply.has(word)) continue;
    if (asked.has(word)) linked += 1;
    else brought += weigh(word);
  }
  return brought >= 3 || (brought === 2 && linked > 0) ? brought : 0;
}

function asSource(shop: Shop, fact: ModelFact): DraftSource {
  const known = shop.facts.some((indexed) => indexed.fact.id === fact.id);
  return {
    factId: known ? FactId.parse(fact.id) : null,
    title: fact.title.slice(0, 200),
    passage: fact.text.slice(0, 2000),
  };
}

/** The facts that a reply rests on: those the provider names, else those whose words and numbers it uses. */
export function sourcesOf(facts: {
  reply: string;
  customer: string;
  given: readonly ModelFact[];
  factsUsed: readonly string[] | null;
  shop: Shop;
}): DraftSource[] {
  const { given, factsUsed, shop } = facts;
  if (factsUsed !== null) {
    return given.filter(({ id }) => factsUsed.includes(id)).map((fact) => asSource(shop, fact));
  }
  const reply = telling(facts.reply);
  const asked = telling(facts.customer);
  return given
    .map((fact) => ({ fact, use: use(reply, asked, fact) }))
    .filter((ranked) => ranked.use > 0)
    .sort((a, b) => b.use - a.use)
    .slice(0, MOST_SOURCES)
    .map(({ fact }) => asSource(shop, fact));
}
