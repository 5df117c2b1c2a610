// What is written carries a word of its own, so that nothing can be mistaken for anything else. Letters alone: a number
// would be looked for among the shop's prices.
import type { Random } from '../../main/engine/ports/random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LENGTH = 8;

function word(random: Pick<Random, 'fraction'>): string {
  const letter = () => LETTERS[Math.floor(random.fraction() * LETTERS.length)] ?? 'a';
  return Array.from({ length: LENGTH }, letter).join('');
}

/** Of one message that a customer wrote. */
export const customerMark = (random: Pick<Random, 'fraction'>): string => `qx${word(random)}xq`;
/** Of one reply that the model wrote. */
export const replyMark = (random: Pick<Random, 'fraction'>): string => `zx${word(random)}xz`;

export function customerMarksIn(text: string): string[] {
  return [...text.matchAll(/\bqx[a-z]{8}xq\b/gu)].map(([mark]) => mark);
}

export function replyMarkIn(text: string): string | undefined {
  return /\bzx[a-z]{8}xz\b/u.exec(text)?.[0];
}
