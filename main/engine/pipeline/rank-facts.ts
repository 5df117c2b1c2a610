import type { IndexedFact, Shop } from './shop.ts';

/** A word in a title or keyword says more than one in the text. */
const HEAD_WEIGHT = 3;

/** What was said before helps with "and for eight?", but less than what is asked now. */
const EARLIER_WEIGHT = 0.3;

function score(shop: Shop, indexed: IndexedFact, words: ReadonlySet<string>): number {
  let sum = 0;
  for (const word of words) {
    const weight = indexed.heads.has(word) ? HEAD_WEIGHT : indexed.body.has(word) ? 1 : 0;
    if (weight > 0) sum += weight * Math.log(1 + shop.facts.length / (shop.spread.get(word) ?? 1));
  }
  return sum;
}

/**
 * The shop's facts, those about what is asked first; the others follow in their own order, since a question may be in
 * words that no fact uses. Pure; the cost grows with the number of facts only.
 */
export function rankFacts(
  shop: Shop,
  asked: ReadonlySet<string>,
  earlier: ReadonlySet<string>,
): readonly { indexed: IndexedFact; score: number }[] {
  return shop.facts
    .map((indexed, order) => ({
      indexed,
      order,
      score: score(shop, indexed, asked) + EARLIER_WEIGHT * score(shop, indexed, earlier),
    }))
    .sort((a, b) => b.score - a.score || a.order - b.order);
}
