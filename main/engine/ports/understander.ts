import type { Fact } from '../domain/business.ts';
import type { FactId } from '../domain/ids.ts';
import type { Understanding } from '../domain/understanding.ts';

/** A question that was answered with the owner's approval, and the facts that the answer rests on. */
export interface Lesson {
  question: string;
  factIds: readonly FactId[];
}

/** Everything that a shop's topics are learnt from. */
export interface Lessons {
  facts: readonly Fact[];
  answered: readonly Lesson[];
}

/** Understands what customers write, on the device. */
export interface Understander {
  /** Takes the texts of a burst, oldest first. Pure but for what was learnt; under 5 ms; never throws. */
  read(texts: readonly string[]): Understanding;
  /**
   * Forgets what was learnt before and learns the shop anew, in the background, a few milliseconds at a time. Until that is
   * done what was learnt last still holds.
   */
  learn(lessons: Lessons): void;
  /** Learns no more. */
  stop(): void;
}
