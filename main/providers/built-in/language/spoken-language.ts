import type { FactTopic } from '../../../engine/domain/business.ts';

/** The topics that words can give away; `other` has no words of its own. */
export type WordedTopic = Exclude<FactTopic, 'other'>;

/**
 * Sentences to build a reply from. Lists are for variety: which one is used depends on what the customer wrote.
 * None of them promises anything, and none holds a number.
 */
export interface Frames {
  hello: readonly string[];
  /** After a hello that asks nothing. */
  offer: readonly string[];
  welcome: readonly string[];
  /** After "ok" or a picture. */
  fine: readonly string[];
  sorry: readonly string[];
  ownerLooks: string;
  unknown: readonly string[];
  /** Where other questions were answered. */
  unknownToo: readonly string[];
  /** The customer told something and asked nothing. */
  passOn: readonly string[];
  onlyTheShop: string;
}

/**
 * What customers say in one language, folded as `fold` does it: lower case, without accents. Words are set apart by
 * commas; `deliver*` stands for all words that begin so; several words are a phrase.
 */
export interface SpokenLanguage {
  topics: Readonly<Record<WordedTopic, string>>;
  /** Words without a meaning of their own for the answer: articles, days, numbers, verbs like "have". */
  empty: string;
  /** Words that begin a question where no question mark ends it. */
  asking: string;
  greeting: string;
  thanks: string;
  fine: string;
  complaint: string;
  /** Asking whether the last message was seen. */
  nudge: string;
  /** Asking whether there is something. */
  having: string;
  /** Attempts to give orders to whoever writes the replies. */
  orders: string;
  frames: Frames;
}
