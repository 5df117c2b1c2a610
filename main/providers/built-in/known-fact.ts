import type { FactTopic } from '../../engine/domain/business.ts';
import type { ModelFact } from '../../engine/ports/language-model.ts';
import { fold, stem, wordsOf } from './fold.ts';
import { emptyWords, topicsIn } from './lexicon.ts';

/** A fact with the ways in which customers may name it. */
export interface KnownFact {
  fact: ModelFact;
  topic: FactTopic;
  /** Each a name of it, as stems without empty words. */
  names: readonly (readonly string[])[];
}

/** The stems of a text that mean something. */
export function tellingStems(folded: string): string[] {
  return wordsOf(folded)
    .filter((word) => !emptyWords.has(word))
    .map(stem);
}

/** Owners may leave the topic out: then the title tells it, or the text. */
function topicOf({ topic, title, text }: ModelFact): FactTopic {
  if (topic !== undefined) return topic;
  const [first] = [...topicsIn(fold(title)), ...topicsIn(fold(text))];
  return first ?? 'other';
}

function nameOf(keyword: string): { stems: string[]; words: number } {
  const folded = fold(keyword);
  return { stems: tellingStems(folded), words: wordsOf(folded).length };
}

/** "Find you" must not be reduced to "find", which may mean anything. */
function isTelling({ stems, words }: { stems: readonly string[]; words: number }): boolean {
  return stems.length > 1 || words === 1;
}

export function knownFact(fact: ModelFact): KnownFact {
  const keywords = (fact.keywords ?? []).map(nameOf).filter(isTelling);
  const title = tellingStems(fold(fact.title));
  return {
    fact,
    topic: topicOf(fact),
    names: [title, ...keywords.map(({ stems }) => stems)].filter((stems) => stems.length > 0),
  };
}
