import type { SendId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import type { Departed } from '../policy/governor/room.ts';
import { CAP_MS } from '../policy/governor/limits.ts';
import type { Clock } from '../ports/clock.ts';

/**
 * What left through one channel within the longest cap. Ages by the clock that only grows: a clock that is set
 * forward makes no room, one that is set back takes none away.
 */
export class Ledger {
  readonly #clock: Pick<Clock, 'now' | 'monotonic'>;
  readonly #entries = new Map<SendId, { chat: string; at: number }>();

  constructor(clock: Pick<Clock, 'now' | 'monotonic'>) {
    this.#clock = clock;
  }

  /** Takes in what was stored before this start. What lies in the future was sent by a wrong clock: it counts as new. */
  load(sends: readonly Send[]): void {
    const now = this.#clock.now();
    const monotonic = this.#clock.monotonic();
    for (const { id, conversationId: chat, handedOverAt, settledAt } of sends) {
      const age = Math.max(0, now - (handedOverAt ?? settledAt ?? now));
      this.#entries.set(id, { chat, at: monotonic - age });
    }
  }

  /** A reply leaves now, or takes its place to leave soon. */
  note({ id, conversationId: chat }: Pick<Send, 'id' | 'conversationId'>): void {
    this.#entries.set(id, { chat, at: this.#clock.monotonic() });
  }

  /** It did not leave after all. Whether anything was noted of it. */
  forget(id: SendId): boolean {
    return this.#entries.delete(id);
  }

  has(id: SendId): boolean {
    return this.#entries.has(id);
  }

  /**
   * All that a cap may still count, but for one reply where it is named. In whole milliseconds, though the clock counts
   * parts of them: what is reckoned from them is told as moments.
   */
  departed(except?: SendId): Departed[] {
    const now = this.#clock.monotonic();
    for (const [id, { at }] of this.#entries) {
      if (now - at >= CAP_MS.day) this.#entries.delete(id);
    }
    return [...this.#entries]
      .filter(([id]) => id !== except)
      .map(([, { chat, at }]) => ({ chat, ageMs: Math.floor(now - at) }));
  }
}
