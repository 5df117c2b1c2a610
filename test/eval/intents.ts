import { sampleShop } from '../../main/channels/practice/index.ts';
import type { Classifier } from '../../main/understanding/intent/classifier.ts';
import { IN_SCOPE, learnShop } from '../../main/understanding/intent/intent-reader.ts';
import { trained, type Example } from '../../main/understanding/intent/train.ts';
import { percent, type EvalFigure } from './figure.ts';
import { ownSet } from './own-sets.ts';
import { fewOfEach, type PublicSet } from './public-sets.ts';

interface Guess {
  right: boolean;
  margin: number;
}

function guesses(classifier: Classifier, examples: readonly Example[]): Guess[] {
  return examples.map(({ text, label }) => {
    const [first] = classifier.rank(text);
    return { right: first?.label === label, margin: first?.margin ?? -Infinity };
  });
}

const rightOnes = (list: readonly Guess[]): Guess[] => list.filter(({ right }) => right);

function accuracy(name: string, classifier: Classifier, test: readonly Example[]): EvalFigure {
  return percent(name, rightOnes(guesses(classifier, test)).length, test.length);
}

/** In-scope accuracy at which rejection is compared: the right answer, and not turned away. */
const FIXED_ACCURACY = 0.895;

function rejection(classifier: Classifier, set: PublicSet): EvalFigure[] {
  const inScope = guesses(classifier, set.test);
  const margins = set.outOfScope.map((text) => classifier.rank(text)[0]?.margin ?? -Infinity);
  const kept = rightOnes(inScope)
    .map(({ margin }) => margin)
    .toSorted((a, b) => b - a);
  const threshold = kept[Math.ceil(FIXED_ACCURACY * inScope.length) - 1] ?? -Infinity;
  const below = (limit: number): number => margins.filter((margin) => margin < limit).length;
  return [
    percent(
      'clinc150: out of scope rejected where 89.5 % in scope are right',
      below(threshold),
      margins.length,
    ),
    percent(
      'clinc150: out of scope rejected at the app’s own limit',
      below(IN_SCOPE),
      margins.length,
    ),
    percent(
      'clinc150: in scope and right at the app’s own limit',
      rightOnes(inScope).filter(({ margin }) => margin >= IN_SCOPE).length,
      inScope.length,
    ),
  ];
}

/** What each message takes: the middle one. Milliseconds. */
function time(classifier: Classifier, name: string, set: PublicSet): EvalFigure {
  const times = set.test
    .map(({ text }) => {
      const since = performance.now();
      classifier.rank(text);
      return performance.now() - since;
    })
    .toSorted((a, b) => a - b);
  const value = Math.round(1000 * (times[Math.floor(times.length / 2)] ?? 0)) / 1000;
  return { name: `${name}: a message, median`, value, unit: 'ms', cases: times.length };
}

/** Intents of one public set, with few examples and with all. */
export function publicIntents(name: string, set: PublicSet): EvalFigure[] {
  const few = trained(fewOfEach(set.train, 10));
  const all = trained(set.train);
  return [
    accuracy(`${name}: right, 10 examples an intent`, few, set.test),
    accuracy(`${name}: right, all examples`, all, set.test),
    ...(set.outOfScope.length === 0 ? [] : rejection(all, set)),
    time(all, name, set),
  ];
}

/** The sample shop as it is known on its first day, asked in the words of customers. */
export function shopTopics(): EvalFigure[] {
  const steps = learnShop({ facts: sampleShop.facts, answered: [] });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const read = step.value;
  const cases = ownSet('topics').map(([topic = '', text = '']) => ({
    topic,
    told: read(text)?.topic,
  }));
  const inScope = cases.filter(({ topic }) => topic !== 'none');
  const outside = cases.filter(({ topic }) => topic === 'none');
  const right = (list: typeof cases): number =>
    list.filter(({ topic, told }) => topic === told).length;
  return [
    percent('own set: topic of the sample shop on its first day', right(inScope), inScope.length),
    percent('own set: seen to be about none of its topics', right(outside), outside.length),
  ];
}
