import { latinDigits } from '../words.ts';
import { findings, type Finding, type Ground } from './ground.ts';
import { remembered } from './remembered.ts';

const NUMBER = String.raw`\d+(?:[.,'\u00A0 ]\d{3})*(?:[.,]\d{1,2})?`;
const SIGN = String.raw`(?:\p{Sc}|欧元|歐元|美元|元|块钱|円|ユーロ|ドル|유로|달러|원|zł|रुपये|रुपया|रुपए|यूरो|डॉलर)`;
const WORD = String.raw`EUR|USD|GBP|CHF|JPY|TRY|SAR|AED|MAD|EGP|euros?|dollars?|pounds?|francs?|cents?|céntimos?|centimes?|dólares|lira|يورو|دولار|درهم|دراهم|ريال|دينار|جنيه|ليرة|евро|руб\p{L}*|доллар\p{L}*|гривн\p{L}*|грн|złot\p{L}*|PLN|INR|CNY|RMB|KRW|BRL|MXN|rupees?|rupiah|reais|reales|pesos?|kr|kronor|tl|avro|אירו|שקל\p{L}*`;

/** Money and percentages, and numbers that look like a price. */
const AMOUNT = new RegExp(
  `(?:${SIGN}|(?<!\\p{L})(?:${WORD}))\\s?(${NUMBER})|(${NUMBER})\\s?(?:${SIGN}|%|٪|(?:${WORD})(?!\\p{L}))|(?<![\\d:.,/])(\\d+[.,]\\d{2})(?![\\d:/]|[.,]\\d|\\s?(?:h|uhr|am|pm)\\b)`,
  'giu',
);

/** Prices in words: as many as a customer could be promised a cake for. Followed, or led, by a currency's name. */
const NUMBER_WORDS =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|a single|cero|uno?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte|treinta|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|vingt|ein|eine[nm]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwanzig|due|tre|quattro|cinque|dieci|um|uma|dois|duas|três|quatro|dez|один|одно|два|три|пять|десять|bir|iki|üç|beş';
const IN_WORDS = new RegExp(
  `(?<!\\p{L})(?:${NUMBER_WORDS})[ -](?:${WORD})(?!\\p{L}| (?:of|loaf|loaves|cake|bread|bag))|(?:一|二|两|三|五|十|百)(?:欧元|歐元|美元|元|块钱|円|ユーロ|ドル)|(?:يورو|دولار|درهم|ريال|دينار) (?:واحد|فقط)`,
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

/** Prices in words that the shop does not put into words itself. */
function unbackedWords(reply: string, ground: Ground): Finding[] {
  const written = [...reply.matchAll(IN_WORDS)].map(([price]) => price);
  return written.filter((price) => {
    const wanted = price.toLowerCase();
    return !ground.shop.some((passage) => passage.toLowerCase().includes(wanted));
  });
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
  return findings([...unbacked, ...unbackedWords(reply, ground)]);
}
