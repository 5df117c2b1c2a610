/** Letters and digits in a costume: mathematical, fullwidth, in circles, small capitals, on their head. */
const COSTUME =
  /[\u{1D400}-\u{1D7FF}\u{1F110}-\u{1F189}\u2460-\u24FF\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u0250-\u02AF\u1D00-\u1D7F\u01DD\u0183]/gu;

/** Half of a flag is a letter. */
const HALF_FLAG = /(?<![\u{1F1E6}-\u{1F1FF}])[\u{1F1E6}-\u{1F1FF}](?![\u{1F1E6}-\u{1F1FF}])/gu;

/** More marks on a letter than any language puts there, and letters struck through. */
const HEAPED = /\p{Script=Latin}\p{Mn}{2,}|\p{L}[\u0335-\u0338]/gu;

/** One of them may be a bullet; three are a word. */
const MANY = 3;

/** A word of Latin letters and of ones that look like them. */
const TWO_SCRIPTS =
  /\p{Script=Latin}[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}]*\p{Script=Latin}/u;

/** `N e v e r`, `N-e-v-e-r`: nobody writes to a customer so. */
const SPELLED = /(?<![\p{L}\p{N}])(?:\p{L}[ .*_·|~\n-]){6,}\p{L}(?![\p{L}\p{N}])/u;

/** A long run of letters and figures that is no word: a code, a key, a part of a file. */
const CODE =
  /(?<![\w+/@.-])(?=[A-Za-z+/_-]*\d)(?=[^\s]*[A-Z])(?=[^\s]*[a-z])[A-Za-z0-9+/_-]{20,}={0,2}(?![\w@])|(?:\b[0-9a-f]{2}\s){8,}|\b(?=[a-f]*\d)[0-9a-f]{24,}\b|(?:[01]{8}\s?){4,}|(?:\b\d{2,3}\s){10,}|(?:[.-]{1,4}[ /]+){10,}|(?:%[0-9a-f]{2}){4,}|(?:&#x?[0-9a-f]+;){3,}|(?:\\u[0-9a-f]{4}){3,}/;

/** Marks of direction and joiners within a Latin word: it reads as another one than it is. */
const WITHIN_WORDS = /\p{Script=Latin}[\u200B-\u200F\u2060]+\p{Script=Latin}/u;

const count = (text: string, marks: RegExp): number => text.match(marks)?.length ?? 0;

/** Whether a reply is written so that a reader, or a check, sees something else than it says. */
export function disguised(reply: string): boolean {
  const composed = reply.normalize('NFC');
  if ([COSTUME, HALF_FLAG, HEAPED].some((marks) => count(composed, marks) >= MANY)) return true;
  return [TWO_SCRIPTS, SPELLED, CODE, WITHIN_WORDS].some((sign) => sign.test(composed));
}
