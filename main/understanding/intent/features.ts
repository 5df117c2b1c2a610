import { foldedWords } from '../fold.ts';

/** Longer texts are known by their beginnings. UTF-16 units. */
const ENOUGH = 2000;

/** The pieces of a word that are looked at, in characters: what survives endings and typing errors. */
const SHORTEST_PIECE = 2;
const LONGEST_PIECE = 4;

/** Keeps the same letters as a word, as a pair and as a piece apart. */
const KIND = { word: 1, pair: 2, pairApart: 3, piece: 4 } as const;

/** FNV-1a with a last stir: 32 bits. */
function hash(text: string, kind: number): number {
  let value = (0x811c9dc5 ^ kind) >>> 0;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/** How often each hashed feature stands in a text: words, neighbouring words, pieces of words. Pure. */
export function featuresOf(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (piece: string, kind: number): void => {
    const feature = hash(piece, kind);
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  };
  const words = foldedWords(text.slice(0, ENOUGH));
  words.forEach((word, at) => {
    count(word, KIND.word);
    const [next, afterNext] = [words[at + 1], words[at + 2]];
    if (next !== undefined) count(`${word} ${next}`, KIND.pair);
    if (afterNext !== undefined) count(`${word} ${afterNext}`, KIND.pairApart);
    const framed = ` ${word} `;
    for (let length = SHORTEST_PIECE; length <= LONGEST_PIECE; length += 1) {
      for (let from = 0; from + length <= framed.length; from += 1) {
        count(framed.slice(from, from + length), KIND.piece);
      }
    }
  });
  return counts;
}
