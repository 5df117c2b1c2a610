/** Calls `run` once, `ms` milliseconds from now. Returns a function that calls it off. */
export type After = (ms: number, run: () => void) => () => void;

const systemTimer: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

type Write = () => Promise<unknown>;

interface Waiting {
  write: Write;
  endQuiet: () => void;
  endCap: () => void;
}

/**
 * Writes the newest state of each key a moment after its last change, and at the latest `capMs` after its first. Writes
 * of one key never overtake each other.
 */
export class Soon<K> {
  readonly #quietMs: number;
  readonly #capMs: number;
  readonly #after: After;
  readonly #waiting = new Map<K, Waiting>();
  readonly #underWay = new Map<K, Promise<unknown>>();

  constructor(times: { quietMs: number; capMs: number }, after: After = systemTimer) {
    this.#quietMs = times.quietMs;
    this.#capMs = times.capMs;
    this.#after = after;
  }

  soon(key: K, write: Write): void {
    const before = this.#waiting.get(key);
    before?.endQuiet();
    const run = () => void this.now(key);
    this.#waiting.set(key, {
      write,
      endQuiet: this.#after(this.#quietMs, run),
      endCap: before?.endCap ?? this.#after(this.#capMs, run),
    });
  }

  /** Writes at once what waits, if anything does. Resolves when nothing of this key is being written any more. */
  async now(key: K): Promise<void> {
    const write = this.#take(key);
    const before = this.#underWay.get(key);
    if (write === undefined) {
      await before;
      return;
    }
    const done = (async () => {
      await before;
      await write();
    })();
    this.#underWay.set(key, done);
    try {
      await done;
    } finally {
      if (this.#underWay.get(key) === done) this.#underWay.delete(key);
    }
  }

  /** Forgets what waits. Resolves when nothing of this key is being written any more. */
  async drop(key: K): Promise<void> {
    this.#take(key);
    await this.#underWay.get(key);
  }

  #take(key: K): Write | undefined {
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    waiting?.endQuiet();
    waiting?.endCap();
    return waiting?.write;
  }
}
