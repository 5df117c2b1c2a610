/** What is written by a person and in no language: addresses, links, numbers, pictures. */
const NOT_WORDS = [
  /\bhttps?:\/\/\S+/giu,
  /\bwww\.\S+/giu,
  /\S+@\S+\.\S+/gu,
  /\p{Extended_Pictographic}|\p{Cf}|\ufe0f/gu,
  /\p{L}*\d[\p{L}\d]*/gu,
];

/** The longest part of a message that is looked at, in UTF-16 units: more says nothing new. */
const ENOUGH = 400;

/** The words of a text without what would mislead: lower case, composed, single spaces. */
export function lettersOnly(text: string): string {
  let rest = text.slice(0, ENOUGH).normalize('NFC').toLowerCase();
  for (const pattern of NOT_WORDS) rest = rest.replace(pattern, ' ');
  return rest.replace(/[^\p{L}\p{M}'’]+/gu, ' ').trim();
}

/** The words of such a text. */
export function wordsOf(letters: string): string[] {
  return letters.replaceAll('’', "'").split(' ').filter(Boolean);
}
