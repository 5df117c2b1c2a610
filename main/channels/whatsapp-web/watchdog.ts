import type { Instant } from '../../engine/domain/time.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import type { LinkSession } from './link-session.ts';
import { LATE, orLate } from './or-late.ts';

export const PROBE_EVERY_MS = 30_000;
export const ANSWER_WITHIN_MS = 15_000;
/** Nothing was heard for so long that it is worth asking WhatsApp's servers whether anything would be. */
export const QUIET_MS = 5 * 60_000;
/** One answer may get lost on the way. */
const MISSES_THAT_COUNT = 2;

export interface WatchdogParts {
  clock: Clock;
  logger: Logger;
  /** WhatsApp's own words for its connection. */
  said: (state: string | null, stream: string | null) => void;
  hung: () => void;
  deaf: () => void;
  /** Something went through the page and came back. */
  proven: (at: Instant) => void;
}

/** Keeps asking a page whether it lives and whether messages would arrive. One page at a time. */
export class Watchdog {
  readonly #parts: WatchdogParts;
  #session: LinkSession | null = null;
  #callOff: (() => void) | null = null;
  #failures = 0;
  #unheard = 0;
  /** By the clock that nobody can set. */
  #heardAt = 0;
  #probing = false;

  constructor(parts: WatchdogParts) {
    this.#parts = parts;
  }

  watch(session: LinkSession): void {
    if (this.#session === session) return;
    this.leave();
    this.#session = session;
    this.#failures = 0;
    this.#unheard = 0;
    this.heard();
    this.#arm();
  }

  leave(): void {
    this.#session = null;
    this.#callOff?.();
    this.#callOff = null;
  }

  /** Something arrived from WhatsApp by itself. */
  heard(): void {
    this.#heardAt = this.#parts.clock.monotonic();
    this.#unheard = 0;
  }

  probeNow(): void {
    this.#callOff?.();
    this.#callOff = null;
    void this.#round();
  }

  #arm(): void {
    const { clock } = this.#parts;
    this.#callOff?.();
    this.#callOff = clock.schedule(clock.now() + PROBE_EVERY_MS, () => {
      this.#callOff = null;
      void this.#round();
    });
  }

  async #round(): Promise<void> {
    const session = this.#session;
    if (session === null || this.#probing) return;
    this.#probing = true;
    try {
      await this.#probe(session);
    } finally {
      this.#probing = false;
      if (this.#session !== null) this.#arm();
    }
  }

  async #probe(session: LinkSession): Promise<void> {
    const { clock, logger, said, hung, deaf, proven } = this.#parts;
    try {
      const answer = await orLate(clock, ANSWER_WITHIN_MS, session.probe());
      if (this.#session !== session) return;
      if (answer === LATE) return hung();
      this.#failures = 0;
      said(answer.state, answer.stream);
      if (this.#session !== session || answer.state !== 'CONNECTED') return;
      if (!answer.listening) return deaf();
      proven(clock.now());
      await this.#askServers(session);
    } catch (cause) {
      if (this.#session !== session) return;
      logger.error('link.probe-failed', cause);
      this.#failures += 1;
      if (this.#failures >= MISSES_THAT_COUNT) hung();
    }
  }

  async #askServers(session: LinkSession): Promise<void> {
    const { clock, logger, deaf } = this.#parts;
    if (clock.monotonic() - this.#heardAt < QUIET_MS) return;
    try {
      const answer = await orLate(clock, ANSWER_WITHIN_MS, session.askServers());
      if (this.#session !== session) return;
      if (answer !== LATE) return this.heard();
      this.#unheard += 1;
      if (this.#unheard >= MISSES_THAT_COUNT) deaf();
    } catch (cause) {
      // The question itself does not work in this page: that proves nothing either way.
      logger.error('link.servers-not-asked', cause);
      if (this.#session === session) this.heard();
    }
  }
}
