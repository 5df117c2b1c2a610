/** One form for what customers spell in many ways: no accents, one case, one shape per Arabic letter, plain digits. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]+/gu, '')
    .toLowerCase()
    .replace(/[’'`´]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('\u0629', '\u0647')
    .replaceAll('\u0649', '\u064a')
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

/** The words of a folded text. */
export function wordsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Arabic writes "and", "with", "for", "the" onto the word. */
const ARABIC_PREFIX = /^(?:[وف]?[بلك]?ال|[وف]?لل)(?=..)/u;
const ARABIC = /^\p{Script=Arabic}/u;

/** A word without what grammar hangs on it: enough for "cakes" to meet "cake". */
export function stem(word: string): string {
  if (ARABIC.test(word)) return word.replace(ARABIC_PREFIX, '');
  if (word.length > 4 && /(?:ches|shes|xes|sses)$/u.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^s]s$/u.test(word) ? word.slice(0, -1) : word;
}
