import { fold } from '../words.ts';
import { findings, type Finding } from './ground.ts';
import { remembered } from './remembered.ts';

/** Words that somebody wants to be said: in quotation marks… */
const QUOTED = /["“„«‹「『‚]([^"“”„«»‹›「」『』‚\n]{2,300})["”“»›」』‘]/gu;

/** …or behind a colon. */
const BEHIND_COLON = /(?<![\d:])[:：](?!\/\/)([^\n]{2,300})/gu;

/** Scripts without gaps between words. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A piece is long enough to be no accident. Words; letters where there are no gaps between words. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 6;

/** Of a longer quotation so many words in a row are enough. */
const QUOTED_RUN = 4;

/** So many words in a row are the customer's own, quoted or not. */
const RUN = 9;

/** Letters with figures, parts joined by marks, or a shout: what is asked for to prove that it was obeyed. */
const TOKEN = /[\p{L}\p{N}]+(?:[-_:#./+][\p{L}\p{N}]+)*/gu;
const SHOUT = /^\p{Lu}{5,}$/u;
/** A reply of so many words, all of them in capitals, is only loud. */
const SHOUTED_WORDS = 4;

/** `8pm`, `2kg`, `20th`, `9h30`, `12B`. */
const MEASURE = /^\d+(?:[.,:/-]\d+)*\p{L}{0,4}\d*$/u;

function isOdd(token: string): boolean {
  if (token.length < 4 || MEASURE.test(token)) return false;
  return SHOUT.test(token) || (/\p{L}/u.test(token) && /\p{N}/u.test(token));
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (words: readonly string[], length: number): string[] =>
  words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, start) => words.slice(start, start + length).join(' '));

/** Words alone, a space before and behind each. */
const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `;
const spacedPassage = remembered(spaced);

/** `text` without its gaps, for scripts that have none anyway. */
const closed = (text: string): string => spaced(text).replaceAll(' ', '');

interface Said {
  reply: string;
  shop: readonly string[];
}

function repeats({ reply, shop }: Said, words: string): boolean {
  const run = spaced(words);
  return (
    spaced(reply).includes(run) && !shop.some((passage) => spacedPassage(passage).includes(run))
  );
}

function repeatsUnparted({ reply, shop }: Said, words: string): boolean {
  const run = closed(words);
  return closed(reply).includes(run) && !shop.some((passage) => closed(passage).includes(run));
}

interface Piece {
  words: string;
  /** Behind a colon stands much that is only said; within quotation marks, what is to be said. */
  quoted: boolean;
}

function piecesOf(text: string): Piece[] {
  const inside = [...text.matchAll(QUOTED)].map(([, words = '']) => ({ words, quoted: true }));
  const behind = [...text.matchAll(BEHIND_COLON)].map(([, words = '']) => ({
    words,
    quoted: false,
  }));
  return [...inside, ...behind];
}

function isRepeated(said: Said, { words: piece, quoted }: Piece): boolean {
  if (UNPARTED.test(piece)) {
    return closed(piece).length >= FEWEST_LETTERS && repeatsUnparted(said, piece);
  }
  const words = wordsOf(piece);
  if (words.length < FEWEST_WORDS) return false;
  if (repeats(said, words.join(' '))) return true;
  return quoted && runsOf(words, QUOTED_RUN).some((run) => repeats(said, run));
}

const repeatedPieces = (said: Said, customer: string): string[] =>
  piecesOf(customer).flatMap((piece) => (isRepeated(said, piece) ? [piece.words] : []));

function repeatedTokens(said: Said, customer: string): string[] {
  const shouting =
    said.reply === said.reply.toUpperCase() && wordsOf(said.reply).length >= SHOUTED_WORDS;
  const tokens = (said.reply.match(TOKEN) ?? []).filter(
    (token) => isOdd(token) && !(shouting && SHOUT.test(token)),
  );
  const known = spaced(customer);
  return tokens.filter((token) => known.includes(spaced(token)) && repeats(said, token));
}

function repeatedRuns(said: Said, customer: string): string[] {
  const runs = runsOf(wordsOf(customer), RUN);
  const replied = spaced(said.reply);
  return runs.filter((run) => replied.includes(` ${run} `) && repeats(said, run)).slice(0, 1);
}

/**
 * Words of the reply that a customer put into its mouth: a piece they quoted, an odd word that neither the shop nor
 * anybody else would use, or a whole sentence of theirs. Holds in any language, since it only compares.
 */
export function dictated(
  reply: string,
  customer: readonly string[],
  shop: readonly string[],
): Finding[] {
  const said: Said = { reply, shop };
  return findings(
    customer.flatMap((text) => [
      ...repeatedPieces(said, text),
      ...repeatedTokens(said, text),
      ...repeatedRuns(said, text),
    ]),
  );
}
