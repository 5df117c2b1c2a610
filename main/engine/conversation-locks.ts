/**
 * One at a time per key (a conversation's id, or its address before it has one), in the order of asking;
 * different keys do not wait for each other. Not re-entrant: never ask for a key while holding it.
 */
export class ConversationLocks {
  readonly #tails = new Map<string, Promise<void>>();

  /** Runs `work` when everything asked for earlier under `key` has ended, well or badly. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const result = before.then(work);
    const tail = result.then(
      () => undefined,
      () => undefined,
    );
    this.#tails.set(key, tail);
    void tail.then(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    });
    return result;
  }

  /** How many keys are held or waited for. */
  get size(): number {
    return this.#tails.size;
  }
}
