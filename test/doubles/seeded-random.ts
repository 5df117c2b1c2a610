import type { Random } from '../../main/engine/ports/random.ts';

/** Chance that repeats: the same seed gives the same ids and fractions (mulberry32). */
export class SeededRandom implements Random {
  #state: number;
  #count = 0;

  constructor(seed = 1) {
    this.#state = seed >>> 0;
  }

  id(): string {
    this.#count += 1;
    const suffix = Math.floor(this.fraction() * 0x1_0000_0000).toString(36);
    return `${this.#count.toString(36).padStart(8, '0')}-${suffix}`;
  }

  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }
}
