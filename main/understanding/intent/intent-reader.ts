import { FactTopic, type Fact } from '../../engine/domain/business.ts';
import type { Intent } from '../../engine/domain/understanding.ts';
import type { Lessons } from '../../engine/ports/understander.ts';
import type { Classifier } from './classifier.ts';
import { factExamples, labelOf, NONE, topicExamples } from './shop-examples.ts';
import { training } from './train.ts';

/** Below this margin words are about none of the topics. Chosen on public questions: see docs/benchmarks.md. */
export const IN_SCOPE = -0.35;
/** A fact is named only where it is clear: so far on its side, and so far before the next of its topic. */
const CLEAR = -0.6;
const LEAD = 0.15;

/** Tells what a text is about. */
export type IntentReader = (text: string) => Intent | null;

function factOf(
  classifier: Classifier,
  facts: readonly Fact[],
  topic: FactTopic,
  text: string,
): Fact | null {
  const ofTopic = new Map(
    facts.filter((fact) => fact.topic === topic).map((fact) => [labelOf(fact), fact]),
  );
  const [first, second] = classifier.rank(text).filter(({ label }) => ofTopic.has(label));
  if (first === undefined || first.margin < CLEAR) return null;
  if (second !== undefined && first.margin - second.margin < LEAD) return null;
  return ofTopic.get(first.label) ?? null;
}

function topicOf(classifier: Classifier, text: string): Intent['topic'] {
  const [first] = classifier.rank(text);
  if (first === undefined || first.margin < IN_SCOPE || first.label === NONE) return NONE;
  return FactTopic.parse(first.label);
}

/** Learns a shop, in as many small steps as `training` takes. */
export function* learnShop(lessons: Lessons): Generator<undefined, IntentReader> {
  const ofTopics = topicExamples(lessons);
  yield;
  const topics = yield* training(ofTopics);
  const ofFacts = factExamples(lessons);
  yield;
  const single = yield* training(ofFacts);
  return (text) => {
    if (!/\p{L}/u.test(text)) return null;
    const topic = topicOf(topics, text);
    if (topic === NONE) return { topic, factId: null };
    return { topic, factId: factOf(single, lessons.facts, topic, text)?.id ?? null };
  };
}
