/** Screen readers hear of new messages at most this often. Milliseconds. */
export const ANNOUNCE_EVERY_MS = 3000;

interface Timer {
  now(): number;
  /** Calls `run` after `ms`; gives what undoes it. */
  after(ms: number, run: () => void): () => void;
}

const systemTimer: Timer = {
  now: () => Date.now(),
  after: (ms, run) => {
    const id = setTimeout(run, ms);
    return () => clearTimeout(id);
  },
};

/**
 * Adds up what arrives and tells it at once, then at most every `ANNOUNCE_EVERY_MS`: ten messages in a burst are
 * one sentence, and none is left untold.
 */
export class ThrottledCount {
  readonly #tell: (count: number) => void;
  readonly #timer: Timer;
  #count = 0;
  #toldAt = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | null = null;

  constructor(tell: (count: number) => void, timer: Timer = systemTimer) {
    this.#tell = tell;
    this.#timer = timer;
  }

  add(count: number): void {
    this.#count += count;
    if (this.#cancel !== null || this.#count === 0) return;
    const wait = this.#toldAt + ANNOUNCE_EVERY_MS - this.#timer.now();
    if (wait <= 0) this.#tellNow();
    else this.#cancel = this.#timer.after(wait, () => this.#tellNow());
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#count = 0;
  }

  #tellNow(): void {
    const count = this.#count;
    this.#cancel = null;
    this.#count = 0;
    this.#toldAt = this.#timer.now();
    this.#tell(count);
  }
}
