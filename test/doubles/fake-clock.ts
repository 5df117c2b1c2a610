import type { Clock } from '../../main/engine/ports/clock.ts';
import type { Instant } from '../../main/engine/domain/time.ts';

interface Timer {
  at: Instant;
  order: number;
  run: () => void;
}

/** Saturday 14 November 2026, 10:00 UTC: a day on which most shops are open. */
export const FAKE_START: Instant = Date.UTC(2026, 10, 14, 10, 0, 0);

/** Lets everything that is already due in promises happen. Not a wait: no time passes on any clock. */
export async function settle(rounds = 6): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}

/** A clock that moves when told to. Timers run in the order of their time, then of their asking. */
export class FakeClock implements Clock {
  #now: Instant;
  /** How far the wall clock was set forward, or back, against the one that only grows. */
  #set = 0;
  #order = 0;
  #timers: Timer[] = [];

  constructor(start: Instant = FAKE_START) {
    this.#now = start;
  }

  now(): Instant {
    return this.#now;
  }

  monotonic(): number {
    return this.#now - this.#set;
  }

  /** Somebody sets the wall clock: no time passes. */
  setBy(ms: number): void {
    this.#now += ms;
    this.#set += ms;
    // Set back, it keeps nobody waiting for longer than was asked.
    if (ms < 0) for (const timer of this.#timers) timer.at += ms;
  }

  schedule(at: Instant, run: () => void): () => void {
    const timer = { at, order: this.#order, run };
    this.#order += 1;
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** How many timers are set; what a test asks to see that nothing was left behind. */
  get pending(): number {
    return this.#timers.length;
  }

  /** When the next timer is due; null without any. */
  get nextAt(): Instant | null {
    return this.#next()?.at ?? null;
  }

  /** Moves time on by `ms`, runs each timer at its own time and lets its consequences happen before the next. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let timer = this.#dueBy(end); timer !== null; timer = this.#dueBy(end)) {
      this.#now = Math.max(this.#now, timer.at);
      timer.run();
      await settle();
    }
    this.#now = end;
    await settle();
  }

  /** Moves to the next timer and runs all of that moment; false where none is set. */
  async advanceToNext(): Promise<boolean> {
    const at = this.nextAt;
    if (at === null) return false;
    await this.advance(Math.max(0, at - this.#now));
    return true;
  }

  #next(): Timer | null {
    let first: Timer | null = null;
    for (const timer of this.#timers) {
      const earlier = first === null || timer.at < first.at;
      if (earlier || (first !== null && timer.at === first.at && timer.order < first.order)) {
        first = timer;
      }
    }
    return first;
  }

  #dueBy(end: Instant): Timer | null {
    const timer = this.#next();
    if (timer === null || timer.at > end) return null;
    this.#timers = this.#timers.filter((other) => other !== timer);
    return timer;
  }
}
