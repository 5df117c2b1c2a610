import type { FactTopic } from '../../engine/domain/business.ts';
import { phrases, type Phrases } from './phrases.ts';
import { spokenLanguages } from './language/index.ts';
import type { SpokenLanguage, WordedTopic } from './language/spoken-language.ts';

const everywhere = (pick: (language: SpokenLanguage) => string): Phrases =>
  phrases(spokenLanguages.map(pick));

const TOPICS: readonly WordedTopic[] = [
  'hours',
  'price',
  'delivery',
  'allergens',
  'returns',
  'location',
  'contact',
  'payment',
  'ordering',
];

const topics = new Map<FactTopic, Phrases>(
  TOPICS.map((topic) => [topic, everywhere((language) => language.topics[topic])]),
);

export const greetings = everywhere(({ greeting }) => greeting);
export const thanks = everywhere((language) => language.thanks);
export const fine = everywhere((language) => language.fine);
export const complaints = everywhere(({ complaint }) => complaint);
export const nudges = everywhere(({ nudge }) => nudge);
export const having = everywhere((language) => language.having);
export const orders = everywhere((language) => language.orders);
export const asking = everywhere((language) => language.asking);
export const emptyWords = everywhere(({ empty }) => empty);

/** What a folded text is about, by the words that give a topic away. */
export function topicsIn(folded: string): Set<FactTopic> {
  return new Set([...topics].filter(([, words]) => words.in(folded)).map(([topic]) => topic));
}

/** Whether a word gives one of these topics away. */
export function isTopicWord(word: string, of: Iterable<FactTopic>): boolean {
  return [...of].some((topic) => topics.get(topic)?.has(word) ?? false);
}

/** What others are corrected to. */
export const topicWords: readonly string[] = [...topics.values()].flatMap(({ words }) => words);

/** Words that are right as they stand, however near they come to another. */
export const rightWords: ReadonlySet<string> = new Set(
  [emptyWords, greetings, thanks, fine, complaints, nudges, having, orders, asking].flatMap(
    ({ words }) => words,
  ),
);

const smallTalk = [greetings, thanks, fine, nudges];

/** The words of a folded text that are not small talk and mean something. */
export function weightyWords(folded: string): string[] {
  const rest = smallTalk.reduce((text, phrase) => phrase.without(text), folded);
  return rest
    .split(' ')
    .filter((word) => word !== '' && !/^\d+$/u.test(word) && !emptyWords.has(word));
}
