/** Shorter codes hold no order. Characters. */
const SHORTEST = 16;

/** What was decoded is a text, and not what any letters come to. */
const readable = (text: string): boolean =>
  text.length >= SHORTEST / 2 && text.replace(/[^\p{L}\s]/gu, '').length > text.length * 0.7;

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: readonly number[]): string {
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return '';
  }
}

function base64(code: string): string {
  try {
    const binary = atob(code.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, ''));
    return textOf(Array.from(binary, (letter) => letter.charCodeAt(0)));
  } catch {
    return '';
  }
}

const numbers = (text: string, digits: RegExp, radix: number): string =>
  textOf((text.match(digits) ?? []).map((digit) => Number.parseInt(digit, radix)));

function rot13(text: string): string {
  return text.replace(/[a-z]/giu, (letter) => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });
}

const MORSE = new Map(
  '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'
    .split(' ')
    .map((code, index) => [code, String.fromCharCode(97 + index)]),
);

const morse = (code: string): string =>
  code
    .trim()
    .split(/\s*\/\s*|\s{2,}/)
    .map((word) =>
      word
        .split(' ')
        .map((letter) => MORSE.get(letter) ?? '')
        .join(''),
    )
    .join(' ');

const character = (code: string, radix: number): string => {
  const point = Number.parseInt(code, radix);
  return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : '';
};

/** Runs of a text that are written in a code, with what reads them. */
const CODES: readonly (readonly [RegExp, (code: string) => string])[] = [
  [/(?<![\w+/])[A-Za-z0-9+/_-]{16,}={0,2}/g, base64],
  [
    /(?<![\w])(?:0x)?(?:[0-9a-f]{2}[\s:,]?){8,}/gi,
    (code) => numbers(code.replace(/0x/gi, ''), /[0-9a-f]{2}/gi, 16),
  ],
  [/(?:[01]{8}\s?){8,}/g, (code) => numbers(code, /[01]{8}/g, 2)],
  [/(?:\b\d{2,3}[\s,]+){8,}\d{2,3}/g, (code) => numbers(code, /\d+/g, 10)],
  [/(?:[.-]{1,4}[ /]+){8,}[.-]{1,4}/g, morse],
];

/** Letters written as their numbers: `%69`, `&#105;`, `\u0069`. */
function unescaped(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (code) => numbers(code, /[0-9a-f]{2}/gi, 16) || code)
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => character(code, 16))
    .replace(/&#(\d{1,7});/g, (_, code: string) => character(code, 10))
    .replace(/\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})/gi, (_, long?: string, short?: string) =>
      character(long ?? short ?? '', 16),
    );
}

const inCode = (text: string): string[] =>
  CODES.flatMap(([code, read]) => [...text.matchAll(code)].map(([run]) => read(run))).filter(
    readable,
  );

/** What a text says to whoever knows the usual codes: each as a text of its own, without the text itself. */
export function decoded(text: string): string[] {
  const found = inCode(text);
  // A code within a code, and one that was cut in pieces.
  found.push(...found.flatMap(inCode), ...(found.length > 1 ? [found.join(' ')] : []));
  const plain = unescaped(text);
  if (plain !== text) found.push(plain);
  const backwards = Array.from(text).reverse().join('');
  const wordsBackwards = text.split(/\s+/).map((word) => Array.from(word).reverse().join(''));
  return [...found, rot13(text), backwards, wordsBackwards.join(' ')];
}
