import { latinDigits } from '../words.ts';
import { findings, type Finding, type Ground } from './ground.ts';
import { remembered } from './remembered.ts';

const NUMBER = String.raw`\d+(?:[.,'\u00A0 ]\d{3})*(?:[.,]\d{1,2})?`;
const SIGN = String.raw`[€$£¥₹₺₽₪₩]`;
const WORD = String.raw`EUR|USD|GBP|CHF|JPY|TRY|SAR|AED|MAD|EGP|euros?|dollars?|pounds?|francs?|cents?|céntimos?|centimes?|dólares|lira|يورو|دولار|درهم|دراهم|ريال|دينار|جنيه|ليرة|евро|руб`;

/** Money and percentages, and numbers that look like a price. */
const AMOUNT = new RegExp(
  `(?:${SIGN}|(?<!\\p{L})(?:${WORD}))\\s?(${NUMBER})|(${NUMBER})\\s?(?:${SIGN}|%|٪|(?:${WORD})(?!\\p{L}))|(?<![\\d:.,/])(\\d+[.,]\\d{2})(?![\\d:/]|[.,]\\d|\\s?(?:h|uhr|am|pm)\\b)`,
  'giu',
);

/** `1.234,50` and `1,234.50` are the same number; a lone separator before three digits groups them. */
export function numberOf(written: string): number {
  const digits = written.replace(/['\u00A0 ]/g, '');
  const point = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const decimals = digits.length - point - 1;
  const plain = digits.replace(/[.,]/g, '');
  if (point < 0 || decimals === 3 || decimals === 0) return Number(plain);
  return Number(plain) / 10 ** decimals;
}

/** All numbers of a text, however they are written. */
export function numbersIn(text: string): Set<number> {
  const written = latinDigits(text).match(/\d+(?:[.,]\d+)*/g) ?? [];
  return new Set(written.flatMap((number) => [numberOf(number), Number(number.split(/[.,]/)[0])]));
}

const numbersOfPassage = remembered(numbersIn);

/** Amounts of the reply that the shop's own words do not hold. */
export function unbackedAmounts(reply: string, ground: Ground): Finding[] {
  const known = ground.shop.map(numbersOfPassage);
  const unbacked: string[] = [];
  for (const match of latinDigits(reply).matchAll(AMOUNT)) {
    const written = match[1] ?? match[2] ?? match[3];
    if (written === undefined) continue;
    const number = numberOf(written);
    if (known.some((numbers) => numbers.has(number))) continue;
    unbacked.push(reply.slice(match.index, match.index + match[0].length));
  }
  return findings(unbacked);
}
