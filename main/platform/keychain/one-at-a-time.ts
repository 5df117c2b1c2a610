/**
 * Runs calls one after the other, each with a limit on how long its caller waits. A call that hangs (an unlock question
 * that nobody answers, a dead bus) holds one thread and no more: those behind it are never begun once given up.
 */
export class OneAtATime {
  readonly #limitMs: number;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** @throws what `work` throws, or `late()` when the caller has waited too long */
  run<T>(work: () => Promise<T>, late: () => Error): Promise<T> {
    let givenUp = false;
    const done = this.#tail.then(() => {
      if (givenUp) throw late();
      return work();
    });
    this.#tail = done.catch(() => undefined);
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        givenUp = true;
        reject(late());
      }, this.#limitMs);
      done.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}
