const OPEN = '<think>';
const CLOSE = '</think>';

/**
 * Takes out the thoughts that some local models write at the head of their reply. They talk about the customer,
 * not to them. A tag further on is part of the reply.
 */
export class ThoughtFilter {
  #thinking = false;
  #speaking = false;
  /** What may yet turn out to be a tag. */
  #held = '';

  /** What of `delta`, and of what was held back before, is for the customer. */
  take(delta: string): string {
    if (this.#speaking) return delta;
    this.#held += delta;
    for (;;) {
      if (this.#thinking) {
        const end = this.#held.indexOf(CLOSE);
        if (end < 0) {
          this.#held = this.#held.slice(1 - CLOSE.length);
          return '';
        }
        this.#held = this.#held.slice(end + CLOSE.length);
        this.#thinking = false;
      }
      this.#held = this.#held.trimStart();
      if (this.#held.startsWith(OPEN)) {
        this.#held = this.#held.slice(OPEN.length);
        this.#thinking = true;
        continue;
      }
      if (OPEN.startsWith(this.#held)) return '';
      this.#speaking = true;
      return this.end();
    }
  }

  /** What was held back and turned out to be words. */
  end(): string {
    const rest = this.#thinking ? '' : this.#held;
    this.#held = '';
    return rest;
  }
}
