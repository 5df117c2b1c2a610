import { FactTopic, type Fact } from '../../engine/domain/business.ts';
import type { Intent } from '../../engine/domain/understanding.ts';
import type { Lessons } from '../../engine/ports/understander.ts';
import type { Classifier } from './classifier.ts';
import { factExamples, NONE, topicExamples } from './shop-examples.ts';
import { training } from './train.ts';

/** Below this margin words are about none of the topics. Chosen on public questions: see docs/benchmarks.md. */
export const IN_SCOPE = -0.35;
/** A fact is named only where it is clear: so far on its side, and so far before the second. */
const CLEAR = -0.3;
const LEAD = 0.15;

/** Tells what a text is about. */
export type IntentReader = (text: string) => Intent | null;

function factOf(classifier: Classifier, facts: readonly Fact[], text: string): Fact | null {
  const [first, second] = classifier.rank(text);
  if (first === undefined || first.margin < CLEAR) return null;
  if (second !== undefined && first.margin - second.margin < LEAD) return null;
  return facts.find(({ id }) => first.label === `fact ${id}`) ?? null;
}

function topicOf(classifier: Classifier, text: string): Intent['topic'] {
  const [first] = classifier.rank(text);
  if (first === undefined || first.margin < IN_SCOPE || first.label === NONE) return NONE;
  return FactTopic.parse(first.label);
}

/** Learns a shop, in as many small steps as `training` takes. */
export function* learnShop(lessons: Lessons): Generator<undefined, IntentReader> {
  const topics = yield* training(topicExamples(lessons));
  const single = yield* training(factExamples(lessons));
  return (text) => {
    if (!/\p{L}/u.test(text)) return null;
    const fact = factOf(single, lessons.facts, text);
    // A cake's name says more of what it is about than the words around it do.
    if (fact !== null) return { topic: fact.topic, factId: fact.id };
    return { topic: topicOf(topics, text), factId: null };
  };
}
