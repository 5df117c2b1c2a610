import { fold, telling } from '../words.ts';
import { COURTESIES, COURTESIES_UNPARTED } from './courtesies.ts';
import { remembered } from './remembered.ts';

/** A point within a number or an address ends nothing; the other marks always do. */
const SENTENCE = /[^.!?؟。！？।\n]+(?:\.(?=\S)[^.!?؟。！？।\n]*)*[.!?؟。！？।]*/gu;

/** A courtesy is short; what is hung onto one is not. Words. */
const LONGEST_COURTESY = 25;

/** A sentence stands on the shop's words from so many of them on, if they are a good part of it. */
const LEAST_SHARED = 2;
const LEAST_SHARE = 1 / 3;

/** As `fold` does, for stems that stand here as they are written. */
const folded = (stems: readonly string[]): string =>
  stems.join('|').normalize('NFKD').replace(/\p{M}/gu, '');

const COURTESY = new RegExp(
  `(?<!\\p{L})(?:${folded(COURTESIES)})|${folded(COURTESIES_UNPARTED)}`,
  'u',
);

const tellingOfPassage = remembered(telling);

function standsOn(sentence: string, shop: readonly string[]): boolean {
  const words = [...telling(sentence)];
  const shared = words.filter((word) =>
    shop.some((passage) => tellingOfPassage(passage).has(word)),
  );
  if (shared.length >= LEAST_SHARED && shared.length / words.length >= LEAST_SHARE) return true;
  return words.length > 0 && shared.length === words.length;
}

function isHarmless(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 2 && !/[\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}]{4}/u.test(sentence)) {
    return true;
  }
  if (/[?؟？]\s*$/u.test(sentence)) return true;
  return words.length <= LONGEST_COURTESY && COURTESY.test(fold(sentence));
}

/**
 * Sentences of the reply that neither stand on the shop's own words nor are a courtesy or a question. An owner reads
 * past them; by itself a reply with one does not leave, whatever talked a model into it.
 */
export function looseWords(reply: string, shop: readonly string[]): string[] {
  const sentences = (reply.match(SENTENCE) ?? []).map((sentence) => sentence.trim());
  return sentences.filter(
    (sentence) => sentence !== '' && !isHarmless(sentence) && !standsOn(sentence, shop),
  );
}
