import type { Fact } from '../../engine/domain/business.ts';
import type { Lessons } from '../../engine/ports/understander.ts';
import { TOPIC_PHRASES } from './topic-phrases.ts';
import type { Example } from './train.ts';

/** The class of what is about no topic, and of what is about no fact. */
export const NONE = 'none';

/** The class of one fact. */
export const labelOf = ({ id }: Pick<Fact, 'id'>): string => `fact ${id}`;

/** Everything a fact says of itself, each as a customer's words could be. */
function tellingsOf({ title, text, keywords, translations }: Fact): string[] {
  const told = Object.values(translations);
  const titles = [title, ...told.map((one) => one.title)];
  const texts = [text, ...told.map((one) => one.text)];
  return [...titles, ...texts.map((one, at) => `${titles[at] ?? ''} ${one}`), ...keywords];
}

function phrases(): Example[] {
  return Object.entries(TOPIC_PHRASES).flatMap(([label, languages]) =>
    Object.values(languages).flatMap((list) => list.split('|').map((text) => ({ text, label }))),
  );
}

/** What the topics are learnt from. An answer that rests on several topics teaches none. */
export function topicExamples({ facts, answered }: Lessons): Example[] {
  const topicOf = new Map(facts.map(({ id, topic }) => [id, topic]));
  const ofFacts = facts.flatMap((fact) =>
    tellingsOf(fact).map((text) => ({ text, label: fact.topic })),
  );
  const ofAnswers = answered.flatMap(({ question, factIds }) => {
    const topics = new Set(factIds.flatMap((id) => topicOf.get(id) ?? []));
    const [label] = topics;
    return label === undefined || topics.size > 1 ? [] : [{ text: question, label }];
  });
  return [...phrases(), ...ofFacts, ...ofAnswers];
}

/** What the single facts are learnt from. An answer that rests on several facts teaches none. */
export function factExamples({ facts, answered }: Lessons): Example[] {
  const known = new Set(facts.map(({ id }) => id));
  const ofFacts = facts.flatMap((fact) =>
    tellingsOf(fact).map((text) => ({ text, label: labelOf(fact) })),
  );
  const ofAnswers = answered.flatMap(({ question, factIds }) => {
    const [id] = factIds;
    return id === undefined || factIds.length > 1 || !known.has(id)
      ? []
      : [{ text: question, label: labelOf({ id }) }];
  });
  const small = phrases().filter(({ label }) => label === NONE);
  return [...small, ...ofFacts, ...ofAnswers];
}
