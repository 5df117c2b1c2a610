import { fold } from '../words.ts';
import { decoded } from './encodings.ts';

/** Letters and digits in a costume: mathematical, fullwidth, in circles and squares. */
const COSTUME =
  /[\u{1D400}-\u{1D7FF}\u{1F110}-\u{1F189}\u2460-\u24FF\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu;

/** One of them may be a bullet; three are a word. */
const MANY = 3;

/** A word of Latin letters and of ones that look like them. */
const TWO_SCRIPTS =
  /(?:\p{Script=Latin}[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}]*\p{Script=Latin})/u;

/** `N e v e r`, `N-e-v-e-r`: nobody writes to a customer so. */
const SPELLED = /(?<![\p{L}\p{N}])(?:\p{L}[ .*_·|~-]){6,}\p{L}(?![\p{L}\p{N}])/u;

/** A long run of letters and figures that is no word: a code, a key, a part of a file. */
const CODE =
  /(?<![\w+/@.-])(?=[A-Za-z+/_-]*\d)(?=[^\s]*[A-Z])(?=[^\s]*[a-z])[A-Za-z0-9+/_-]{20,}={0,2}(?![\w@])|(?:\b[0-9a-f]{2}\s){8,}|\b(?=[a-f]*\d)[0-9a-f]{24,}\b|(?:[01]{8}\s?){4,}|(?:[.-]{1,4}[ /]+){10,}/;

/** Marks of direction and joiners within a Latin word: it reads as another one than it is. */
const WITHIN_WORDS = /\p{Script=Latin}[\u200B-\u200F\u2060]+\p{Script=Latin}/u;

/** Whether a reply is written so that a reader, or a check, sees something else than it says. */
export function disguised(reply: string): boolean {
  if ((reply.match(COSTUME)?.length ?? 0) >= MANY) return true;
  return [TWO_SCRIPTS, SPELLED, CODE, WITHIN_WORDS].some((sign) => sign.test(reply));
}

/** What a reply says to whoever undoes the usual codes, folded. */
export const decodedReply = (reply: string): string[] => decoded(reply).map(fold);
