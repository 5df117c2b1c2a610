/** Accents and vowel marks of the alphabets that can do without them. Indic vowel signs stay: they are letters of their own. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u093c\p{Cf}]+/gu;
/** "can't" is one word, "l'hôpital" two. */
const SHORTENED = /['’`´](?=(?:t|s|m|d|re|ve|ll)(?!\p{L}))/gu;

/** One form of what is written in several: lower case, no accents, one form of each Arabic letter. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(SHORTENED, '')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll('\u0901', '\u0902')
    .replaceAll('\u0629', '\u0647')
    .replaceAll('\u0649', '\u064a')
    .normalize('NFC');
}

/** The words of a text, folded, in their order. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
