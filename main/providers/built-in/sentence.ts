import type { FactTopic } from '../../engine/domain/business.ts';
import { fold, stem, wordsOf } from './fold.ts';
import { tellingStems } from './known-fact.ts';
import { asking, rightWords, topicsIn, weightyWords } from './lexicon.ts';
import { corrected, type Vocabulary } from './spelling.ts';

/** One sentence of a customer, read. */
export interface Sentence {
  /** Folded, corrected, single spaces. */
  folded: string;
  question: boolean;
  topics: ReadonlySet<FactTopic>;
  /** The stems of all its words. */
  stems: ReadonlySet<string>;
  /** Words that mean something and are no small talk. */
  weighty: readonly string[];
}

/** What stands in quotes is shown, not asked. */
const QUOTED = /["“”«»„][^"“”«»„]{1,200}["“”«»„]/gu;

/** "How much sugar" asks for no price. */
const AMOUNT_OF =
  /(?<![\p{L}\p{N}])(?:how much|how many|cuant[oa]s?|combien de?|wie ?viele?|quant[oaie]|كم) (\p{L}+)/u;

const JOINING = new Set([
  'and',
  'so',
  'but',
  'then',
  'also',
  'y',
  'pero',
  'und',
  'aber',
  'et',
  'mais',
  'e',
  'ma',
]);

function beginsAsQuestion(folded: string): boolean {
  const first = weightlessStart(folded);
  return asking.has(first) || (first.startsWith('و') && asking.has(first.slice(1)));
}

function weightlessStart(folded: string): string {
  return folded.split(' ').find((word) => !JOINING.has(word)) ?? '';
}

/** `isName` tells whether a stem belongs to the name of a fact. */
export function readSentence(
  text: string,
  spelling: Vocabulary,
  isName: (word: string) => boolean,
): Sentence {
  const folded = wordsOf(fold(text.replace(QUOTED, ' ')))
    .map((word) => (rightWords.has(word) ? word : corrected(word, spelling)))
    .join(' ');
  const weighty = weightyWords(folded);
  const topics = topicsIn(folded);
  const counted = AMOUNT_OF.exec(folded)?.[1];
  const foreign = counted !== undefined && weighty.includes(counted) && !isName(stem(counted));
  if (foreign && topicsIn(counted).size === 0) topics.delete('price');
  return {
    folded,
    weighty,
    topics,
    question: /[?؟？]/u.test(text) || beginsAsQuestion(folded),
    stems: new Set([...tellingStems(folded), ...wordsOf(folded).map(stem)]),
  };
}
