import type { Instant } from '../domain/time.ts';

/** The only source of time. The twin in tests moves when told to. */
export interface Clock {
  now(): Instant;
  /** Milliseconds that only grow, for durations. */
  monotonic(): number;
  /** Calls `run` once, not before `at`. Returns a function that calls it off. Never throws. */
  schedule(at: Instant, run: () => void): () => void;
}
