import { foldedWords } from '../fold.ts';
import { OPENERS } from './openers.ts';

/** Questions that are kept of a burst, and the longest that one is kept at, in UTF-16 units. */
const MOST = 10;
const LONGEST = 300;
/** Longer messages are letters, and their questions stand in the beginning. UTF-16 units. */
const ENOUGH = 6000;

const openers = new Set(
  Object.values(OPENERS).flatMap((list) =>
    list.split('|').map((words) => foldedWords(words).join(' ')),
  ),
);
const MOST_WORDS = 3;

function opens(words: readonly string[]): boolean {
  for (let count = 1; count <= MOST_WORDS; count += 1) {
    if (openers.has(words.slice(0, count).join(' '))) return true;
  }
  return false;
}

/** An ending mark ends a sentence only before a space: not in 8.30, in a link, or in "€4.50". */
const SENTENCE = /[^\n]*?(?:[.!?؟。！？…]+(?=\s|$)|(?=\n|$))/gu;

/** Words that politely go before a question. */
const GREETINGS =
  /^(?:hi|hello|hey|hola|bonjour|hallo|ciao|olá|merhaba|مرحبا|नमस्ते|and|also|y|et|und|e|ve|و|please|sorry)[\s,]+/iu;

function isQuestion(sentence: string): boolean {
  if (!/\p{L}/u.test(sentence)) return false;
  if (/[?؟？]\s*$/u.test(sentence)) return true;
  const words = foldedWords(sentence.replace(GREETINGS, ''));
  return words.length >= 2 && opens(words);
}

/** The questions of a burst, each once, in their order and in the customer's words. Pure. */
export function findQuestions(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [sentence] of text.slice(0, ENOUGH).matchAll(SENTENCE)) {
      const words = sentence.trim();
      if (words !== '' && isQuestion(words)) found.add(words.slice(0, LONGEST));
      if (found.size === MOST) return [...found];
    }
  }
  return [...found];
}
