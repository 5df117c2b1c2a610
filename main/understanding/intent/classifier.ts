import { vectorOfText, type Vector, type Vocabulary } from './vectors.ts';

/** What separates one class from all others. */
export interface Side {
  label: string;
  /** By place of the vocabulary. */
  weights: Float32Array;
  bias: number;
}

export interface Scored {
  label: string;
  /** How far on the class's side: above 0 it is in, around -1 it is clearly not. */
  margin: number;
}

/** Tells classes of short texts apart. */
export interface Classifier {
  /** Best first; empty where there are no classes. */
  rank(text: string): Scored[];
}

export function marginOf(
  { weights, bias }: Pick<Side, 'weights' | 'bias'>,
  vector: Vector,
): number {
  const { places, values } = vector;
  let margin = bias;
  for (let at = 0; at < places.length; at += 1) {
    margin += (weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
  }
  return margin;
}

export function createClassifier(vocabulary: Vocabulary, sides: readonly Side[]): Classifier {
  return {
    rank(text) {
      const vector = vectorOfText(vocabulary, text);
      return sides
        .map((side) => ({ label: side.label, margin: marginOf(side, vector) }))
        .sort((a, b) => b.margin - a.margin || (a.label < b.label ? -1 : 1));
    },
  };
}
