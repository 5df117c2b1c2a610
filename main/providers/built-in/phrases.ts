import { fold, stem } from './fold.ts';

/** A test of whether one of many words or phrases stands in a folded text, and which words those are. */
export interface Phrases {
  in: (folded: string) => boolean;
  /** The text with them left out. */
  without: (folded: string) => string;
  /** Whether a single word is one of them. */
  has: (word: string) => boolean;
  /** Every word in them, for spelling. */
  words: readonly string[];
}

const BEFORE = String.raw`(?<![\p{L}\p{N}])(?:(?=\p{Script=Arabic})[وف]?(?:[بلك]?ال|لل|[بل])?)?`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;

function source(phrase: string): string {
  const open = phrase.endsWith('*');
  const words = (open ? phrase.slice(0, -1) : phrase).split(' ').join(String.raw`[^\p{L}\p{N}]+`);
  return open ? String.raw`${words}[\p{L}\p{N}]*` : words;
}

/** `lists` are words and phrases with commas between; see `SpokenLanguage`. */
export function phrases(lists: readonly string[]): Phrases {
  const all = [...new Set(lists.flatMap((list) => list.split(',')).map((one) => fold(one).trim()))];
  const known = all.filter(Boolean);
  const anywhere = new RegExp(`${BEFORE}(?:${known.map(source).join('|')})${AFTER}`, 'u');
  const everywhere = new RegExp(anywhere.source, 'gu');
  const plain = known.filter((phrase) => !/[ *]/u.test(phrase));
  const whole = new Set(plain);
  const beginnings = known
    .filter((phrase) => /^[^ ]+\*$/u.test(phrase))
    .map((one) => one.slice(0, -1));
  return {
    in: (folded) => anywhere.test(folded),
    without: (folded) => folded.replace(everywhere, ' '),
    has: (word) =>
      whole.has(word) ||
      whole.has(stem(word)) ||
      beginnings.some((beginning) => word.startsWith(beginning)),
    words: known.flatMap((phrase) => phrase.replace('*', '').split(' ')),
  };
}
