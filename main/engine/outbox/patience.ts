import type { Clock } from '../ports/clock.ts';

/** Waiting that can be cut short: nothing in the outbox may outlast the engine. */
export class Patience {
  readonly #clock: Clock;
  readonly #waits = new Set<() => void>();
  #ended = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves after `ms`, or at once when patience ends. */
  wait(ms: number): Promise<void> {
    if (this.#ended) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        callOff();
        this.#waits.delete(done);
        resolve();
      };
      const callOff = this.#clock.schedule(this.#clock.now() + ms, done);
      this.#waits.add(done);
    });
  }

  /** What `work` resolves to, or null where it took longer than `ms`. `work` must not reject. */
  async atMost<T>(ms: number, work: Promise<T>): Promise<T | null> {
    return new Promise((resolve) => {
      const callOff = this.#clock.schedule(this.#clock.now() + ms, () => {
        resolve(null);
      });
      void work.then((value) => {
        callOff();
        resolve(value);
      });
    });
  }

  end(): void {
    this.#ended = true;
    for (const done of this.#waits) done();
  }

  get ended(): boolean {
    return this.#ended;
  }
}
