/** Longer texts are compared by their beginnings. UTF-16 units. */
const COMPARED = 500;

/** Pairs of neighbouring letters in common, of all there are, from which two texts count as nearly the same. */
const NEARLY = 0.8;

/** From so many letters on a number is not what a text is about. */
const NUMBERS_ASIDE = 12;

/**
 * Words alone: no case, no marks. In a longer text every number is the same, so that a ticket's number makes no
 * difference; of a short one it may be all that is said.
 */
export function foldedWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, COMPARED);
  const letters = words.replace(/\P{L}/gu, '').length;
  return letters < NUMBERS_ASIDE ? words : words.replace(/\p{N}+/gu, '0');
}

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Whether two folded texts are the same but for little. Nothing is like nothing. Pure. */
export function nearlySame(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const inA = pairs(a);
  let common = 0;
  for (const [pair, count] of pairs(b)) common += Math.min(count, inA.get(pair) ?? 0);
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all > 0 && (2 * common) / all >= NEARLY;
}
