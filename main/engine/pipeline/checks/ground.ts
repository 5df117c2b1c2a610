import type { Business } from '../../domain/business.ts';

/** What a reply may stand on. */
export interface Ground {
  /** What the shop says of itself, a passage each: the facts given for this turn, who it is, the day. */
  shop: readonly string[];
  /** The customer's own words. They back an appointment, never a price or a promise. */
  customer: string;
  business: Pick<Business, 'openingHours'>;
}

/** A part of the reply that nothing backs: the words as they stand there. */
export type Finding = string;

/** At most so many findings of one kind: more say nothing more. */
const MOST_FINDINGS = 5;

/** Each finding once, cut to what a flag may hold. */
export function findings(texts: Iterable<string>): Finding[] {
  const cleaned = [...texts].map((text) => text.trim().slice(0, 300)).filter((text) => text !== '');
  return [...new Set(cleaned)].slice(0, MOST_FINDINGS);
}
