import { fold } from '../words.ts';
import { decoded } from './encodings.ts';
import { figuresAsLetters, latinLook } from './look-alikes.ts';

/** `i g n o r e` and `i.g.n.o.r.e` as words; a wider gap parts two of them. */
const SPELLED = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}][ .*_·|~\n-]){3,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu;

const spelledOut = (folded: string): string =>
  folded.replace(SPELLED, (letters) => letters.replace(/[ .*_·|~\n-]/g, ''));

/** One line, one space: an order that is parted by lines, or sent in pieces, is one. */
const oneLine = (folded: string): string => folded.replace(/\s+/gu, ' ').trim();

function looks(text: string): string[] {
  const folded = fold(text);
  const latin = latinLook(folded);
  const plain = figuresAsLetters(latin);
  const spelled = spelledOut(plain);
  return [folded, ...[folded, latin, plain, spelled].map(oneLine)];
}

/** All that a text may say to one who tries: as it stands, look-alikes and figures read as letters, codes undone. */
export function readings(text: string): Set<string> {
  return new Set([text, ...decoded(text)].flatMap(looks));
}

/** The letters alone, for what is torn apart so that no word is left whole. */
export function lettersAlone(reading: string): string {
  return reading.replace(/[^\p{L}]+/gu, '');
}
