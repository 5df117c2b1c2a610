/** From 0 (inclusive) to 1 (exclusive). */
export type Chance = () => number;

/** Chance that repeats: the same seed makes the customers say the same in the same order (mulberry32). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** One of several, each as likely as the others. */
export function oneOf<T>(chance: Chance, all: readonly [T, ...T[]] | readonly T[]): T {
  const found = all[Math.floor(chance() * all.length)];
  if (found === undefined) throw new RangeError('nothing to choose from');
  return found;
}

/** A span of time: from the least to the most, in milliseconds. */
export type Span = readonly [least: number, most: number];

export function within(chance: Chance, [least, most]: Span): number {
  return Math.round(least + chance() * (most - least));
}

/** All of them, in an order left to chance. */
export function shuffled<T>(chance: Chance, all: readonly T[]): T[] {
  return all
    .map((item) => ({ item, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
