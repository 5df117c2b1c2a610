import { createClassifier, marginOf, type Classifier, type Side } from './classifier.ts';
import { featuresOf } from './features.ts';
import { buildVocabulary, vectorOf, type Vector } from './vectors.ts';

export interface Example {
  text: string;
  label: string;
}

/** What a mistake costs beside simplicity. Chosen on public questions: see docs/benchmarks.md. */
const COST = 2;
/** Passes over the examples at most, and the change below which a class is done. */
const PASSES = 20;
const STILL = 0.1;
/** Examples that are worked on before the trainer offers to pause. */
const SLICE = 16;

/** The same examples in any order make the same classifier, to the last bit. */
function* inOwnOrder(examples: readonly Example[]): Generator<undefined, Example[]> {
  const once = new Map(
    examples.map(({ text, label }) => [`${label}\n${text}`, { text, label }] as const),
  );
  yield;
  return [...once].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, example]) => example);
}

/** Chance that is the same each time. */
function shuffler(): (order: number[]) => void {
  let state = 1;
  return (order) => {
    for (let last = order.length - 1; last > 0; last -= 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const other = Math.floor((state / 2 ** 32) * (last + 1));
      const kept = order[last] ?? 0;
      order[last] = order[other] ?? 0;
      order[other] = kept;
    }
  };
}

/**
 * One class against all others: a linear support vector machine with squared hinge loss, solved in the dual one example
 * at a time. Pauses after each slice.
 */
function* separate(
  label: string,
  vectors: readonly Vector[],
  isOwn: (index: number) => boolean,
  places: number,
): Generator<undefined, Side> {
  const side: Side = { label, weights: new Float32Array(places), bias: 0 };
  const pull = new Float64Array(vectors.length);
  const order = vectors.map((_, index) => index);
  const shuffle = shuffler();
  const softness = 1 / (2 * COST);
  let done = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order);
    let change = 0;
    for (const index of order) {
      if (done % SLICE === SLICE - 1) yield;
      done += 1;
      const vector = vectors[index];
      if (vector === undefined) continue;
      const sign = isOwn(index) ? 1 : -1;
      const before = pull[index] ?? 0;
      const slope = sign * marginOf(side, vector) - 1 + softness * before;
      if (before === 0 && slope >= 0) continue;
      change = Math.max(change, Math.abs(slope));
      const after = Math.max(before - slope / (vector.square + 1 + softness), 0);
      pull[index] = after;
      lean(side, vector, sign * (after - before));
    }
    if (change < STILL) break;
  }
  return side;
}

function lean(side: Side, { places, values }: Vector, by: number): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    side.weights[place] = (side.weights[place] ?? 0) + by * (values[at] ?? 0);
  }
  side.bias += by;
}

/**
 * Learns to tell the labels apart, in many small steps: whoever drives it may pause after each, about a millisecond of
 * work. Pure: the same examples, in whatever order, give the same classifier.
 */
export function* training(examples: readonly Example[]): Generator<undefined, Classifier> {
  const ordered = yield* inOwnOrder(examples);
  yield;
  const features: Map<number, number>[] = [];
  for (const { text } of ordered) {
    features.push(featuresOf(text));
    if (features.length % SLICE === 0) yield;
  }
  const vocabulary = yield* buildVocabulary(features);
  const vectors: Vector[] = [];
  for (const counts of features) {
    vectors.push(vectorOf(vocabulary, counts));
    if (vectors.length % SLICE === 0) yield;
  }
  const labels = [...new Set(ordered.map(({ label }) => label))].toSorted();
  const sides: Side[] = [];
  for (const label of labels) {
    const isOwn = (index: number): boolean => ordered[index]?.label === label;
    sides.push(yield* separate(label, vectors, isOwn, vocabulary.rarity.length));
  }
  return createClassifier(vocabulary, sides);
}

/** The same without a pause, for measuring. */
export function trained(examples: readonly Example[]): Classifier {
  const steps = training(examples);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
