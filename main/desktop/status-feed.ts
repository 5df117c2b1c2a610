import type { DeskStatus } from '../engine/domain/views/app.ts';
import type { Clock } from '../engine/ports/clock.ts';

/** A burst of events asks for the status once. Milliseconds. */
const GATHER_MS = 40;

export interface StatusFeedParts {
  clock: Clock;
  read(): Promise<DeskStatus>;
  tell(status: DeskStatus): void;
  failed(cause: unknown): void;
}

/** Reads the status when something may have changed it, never twice at once, and tells it on. */
export class StatusFeed {
  readonly #parts: StatusFeedParts;
  #cancel: (() => void) | null = null;
  #reading = false;
  #again = false;
  #stopped = false;

  constructor(parts: StatusFeedParts) {
    this.#parts = parts;
  }

  changed(): void {
    if (this.#stopped || this.#cancel !== null) return;
    if (this.#reading) {
      this.#again = true;
      return;
    }
    const { clock } = this.#parts;
    this.#cancel = clock.schedule(clock.now() + GATHER_MS, () => void this.#read());
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#cancel = null;
  }

  async #read(): Promise<void> {
    this.#cancel = null;
    this.#reading = true;
    try {
      const status = await this.#parts.read();
      if (!this.#stopped) this.#parts.tell(status);
    } catch (cause) {
      this.#parts.failed(cause);
    } finally {
      this.#reading = false;
    }
    if (!this.#again) return;
    this.#again = false;
    this.changed();
  }
}
