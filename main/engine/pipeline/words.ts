/** Where each row of ten digits begins, the last first: fullwidth, Khmer, Myanmar, Tibetan, Lao, Thai and so on to Arabic. */
const DIGIT_ROWS = [
  0xff10, 0x17e0, 0x1040, 0xf20, 0xed0, 0xe50, 0xd66, 0xce6, 0xc66, 0xbe6, 0xb66, 0xae6, 0xa66,
  0x9e6, 0x966, 0x6f0, 0x660,
];

const OTHER_DIGITS = new RegExp(
  `[${DIGIT_ROWS.map((row) => `${String.fromCharCode(row)}-${String.fromCharCode(row + 9)}`).join('')}]`,
  'g',
);

/** Words that say nothing about what is asked, in the languages of the desk's first customers; already stemmed. */
const EMPTY_WORDS = new Set(
  (
    'the and for you your our are with have that this from can will was not but they what how any all it is we us of to ' +
    'in on at an do be or if so me my hi hello please thank yes no que los las una uno para con por del como est son hay ' +
    'de la el en un se su mi le lo al ya si hola gracia les des une pour avec vous nous est pas sur der die das und fur ' +
    'mit ist sie wir ein eine auf von per che non il di da sono من في على الى هل ما هذا هذه عن مع لا نعم ان او كم يا هو هي'
  )
    .split(' ')
    .map((word) => stem(fold(word))),
);

/** Digits and their separators as Latin ones. As long as it was, so that places in it are places in the original. */
export function latinDigits(text: string): string {
  return text
    .replace(OTHER_DIGITS, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (DIGIT_ROWS.find((row) => code >= row) ?? 0));
    })
    .replace(/\u066B/g, '.')
    .replace(/\u066C/g, ',');
}

/** Lower case, without accents and vowel marks, Latin digits, one form per Arabic letter. */
export function fold(text: string): string {
  return latinDigits(text)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]+/gu, '')
    .toLowerCase()
    .replace(/\u0629/g, '\u0647')
    .replace(/\u0649/g, '\u064A');
}

/** A rough stem: enough for "cakes" to meet "cake" and for a verb to meet its noun. */
function stem(word: string): string {
  if (/^[\u0600-\u06FF]/.test(word)) {
    const bare = word.replace(/^(?:\u0648|\u0641)?(?:\u0628|\u0643)?\u0627\u0644(?=..)/, '');
    return bare.replace(/^\u0644\u0644(?=..)/, '').slice(0, 6);
  }
  return (word.length > 3 ? word.replace(/(?:es|s|e)$/, '') : word).slice(0, 6);
}

/** Scripts that put no spaces between words: cut into pairs of characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function pieces(word: string): string[] {
  if (!UNSPACED.test(word)) return [stem(word)];
  const letters = Array.from(word);
  if (letters.length < 3) return [word];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/** The telling words of a text, folded and stemmed, each once. Any script. */
export function telling(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of fold(text).split(/[^\p{L}\p{N}]+/u)) {
    for (const piece of word === '' ? [] : pieces(word)) {
      if (!EMPTY_WORDS.has(piece) && (piece.length > 1 || /\p{N}/u.test(piece))) found.add(piece);
    }
  }
  return found;
}
