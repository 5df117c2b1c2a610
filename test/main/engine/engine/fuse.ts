import type { Channel } from '../../../../main/engine/ports/channel.ts';
import type { Store } from '../../../../main/engine/ports/store.ts';
import { watched } from '../../../doubles/watched.ts';

/** Calls of a channel that go out of the process; the others only look. */
const OUTWARD: readonly string[] = ['send', 'lookUp', 'start', 'setTyping'];

/**
 * Ends the app at a chosen call of the store or the channel, before or after it took effect: from then on nothing
 * that the dead engine asks for happens, and nothing is answered.
 */
export class Fuse {
  #dead = false;
  #callsLeft: number | null = null;
  #after = false;

  get blown(): boolean {
    return this.#dead;
  }

  /** Blows at the `calls`-th call from now; `after` lets that call take effect first. */
  light(calls: number, after: boolean): void {
    this.#callsLeft = calls;
    this.#after = after;
  }

  /** Blows now. */
  blow(): void {
    this.#dead = true;
  }

  store(store: Store): Store {
    return watched(store, (_name, real) => this.#call(real));
  }

  channel<T extends Channel>(channel: T): Channel {
    return watched<Channel>(channel, (name, real) =>
      OUTWARD.includes(name) ? this.#call(real) : real(),
    );
  }

  #call(real: () => unknown): unknown {
    const never = new Promise<never>(() => undefined);
    if (this.#dead) return never;
    if (this.#callsLeft === null) return real();
    this.#callsLeft -= 1;
    if (this.#callsLeft > 0) return real();
    this.#dead = true;
    if (this.#after) void Promise.resolve(real()).catch(() => undefined);
    return never;
  }
}
