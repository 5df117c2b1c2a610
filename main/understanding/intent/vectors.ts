import { featuresOf } from './features.ts';

/** A text as numbers: the places and values that are not zero. */
export interface Vector {
  places: Int32Array;
  values: Float64Array;
  /** The sum of the squared values; below 1 where words were never seen in training. */
  square: number;
}

/** Which features there are and how rare each is. */
export interface Vocabulary {
  /** The place of each feature. */
  places: ReadonlyMap<number, number>;
  /** By place. */
  rarity: readonly number[];
  /** Of a feature that no example has. */
  unseenRarity: number;
}

/** Features that are looked at before the next pause. */
const SLICE = 4096;

/** Pauses now and then, as training does. */
export function* buildVocabulary(
  examples: readonly ReadonlyMap<number, number>[],
): Generator<undefined, Vocabulary> {
  const spread = new Map<number, number>();
  let looked = 0;
  for (const features of examples) {
    for (const feature of features.keys()) spread.set(feature, (spread.get(feature) ?? 0) + 1);
    looked += features.size;
    if (looked < SLICE) continue;
    looked = 0;
    yield;
  }
  const places = new Map<number, number>();
  const rarity: number[] = [];
  const rare = (count: number): number => 1 + Math.log((1 + examples.length) / (1 + count));
  for (const [feature, count] of spread) {
    places.set(feature, rarity.length);
    rarity.push(rare(count));
    if (rarity.length % SLICE === 0) yield;
  }
  return { places, rarity, unseenRarity: rare(0) };
}

/** Length 1 over all features, so that a text of unknown words has little to say for any class. */
export function vectorOf(vocabulary: Vocabulary, features: ReadonlyMap<number, number>): Vector {
  const places: number[] = [];
  const values: number[] = [];
  let length = 0;
  let square = 0;
  for (const [feature, count] of features) {
    const place = vocabulary.places.get(feature);
    const rarity = place === undefined ? vocabulary.unseenRarity : vocabulary.rarity[place];
    const value = (1 + Math.log(count)) * (rarity ?? 0);
    length += value * value;
    if (place === undefined) continue;
    places.push(place);
    values.push(value);
    square += value * value;
  }
  const norm = Math.sqrt(length) || 1;
  return {
    places: Int32Array.from(places),
    values: Float64Array.from(values, (value) => value / norm),
    square: square / (norm * norm),
  };
}

export function vectorOfText(vocabulary: Vocabulary, text: string): Vector {
  return vectorOf(vocabulary, featuresOf(text));
}
