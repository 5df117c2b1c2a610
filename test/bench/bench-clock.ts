import type { Clock } from '../../main/engine/ports/clock.ts';

/** Real time that can be moved on, so that a bench need not wait out what the loop breaker waits out. */
export class BenchClock implements Clock {
  #ahead = 0;

  now(): number {
    return Date.now() + this.#ahead;
  }

  monotonic(): number {
    return performance.now();
  }

  schedule(at: number, run: () => void): () => void {
    const timer = setTimeout(run, Math.max(0, at - this.now()));
    return () => clearTimeout(timer);
  }

  /** Timers that are set already keep their real time. */
  moveOn(ms: number): void {
    this.#ahead += ms;
  }
}
