import type { ChannelSink } from '../../engine/ports/channel.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';

type Offer = (sink: ChannelSink) => Promise<void>;

interface Line {
  offers: Offer[];
  pumping: Promise<void> | null;
  cancelRetry: (() => void) | null;
  failures: number;
}

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;
/** More than that is not kept here while the vault takes nothing: WhatsApp's page has it. */
const MOST_WAITING = 10_000;

/** Keeps what the engine could not store and offers it again: in order within a line, lines apart from each other. */
export class Lines {
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #mostWaiting: number;
  readonly #lines = new Map<string, Line>();
  #sink: ChannelSink | null = null;
  #waiting = 0;

  constructor(clock: Clock, logger: Logger, mostWaiting = MOST_WAITING) {
    this.#clock = clock;
    this.#logger = logger;
    this.#mostWaiting = mostWaiting;
  }

  open(sink: ChannelSink): void {
    this.#sink = sink;
    for (const [key, line] of this.#lines) void this.#pump(key, line);
  }

  /** What is left is kept for the next `open`. */
  close(): void {
    this.#sink = null;
    for (const line of this.#lines.values()) {
      line.cancelRetry?.();
      line.cancelRetry = null;
    }
  }

  get isFull(): boolean {
    return this.#waiting >= this.#mostWaiting;
  }

  /** Resolves after the first attempt, whether it was taken or is kept to be offered again. */
  offer(key: string, offer: Offer): Promise<void> {
    const line = this.#lines.get(key) ?? {
      offers: [],
      pumping: null,
      cancelRetry: null,
      failures: 0,
    };
    this.#lines.set(key, line);
    line.offers.push(offer);
    this.#waiting += 1;
    return this.#pump(key, line);
  }

  #pump(key: string, line: Line): Promise<void> {
    if (line.cancelRetry !== null) return Promise.resolve();
    line.pumping ??= this.#empty(key, line).finally(() => {
      line.pumping = null;
    });
    return line.pumping;
  }

  async #empty(key: string, line: Line): Promise<void> {
    for (let next = line.offers[0]; next !== undefined; next = line.offers[0]) {
      if (this.#sink === null) return;
      try {
        await next(this.#sink);
      } catch (cause) {
        this.#retryLater(key, line, cause);
        return;
      }
      line.offers.shift();
      this.#waiting -= 1;
      line.failures = 0;
    }
    this.#lines.delete(key);
  }

  #retryLater(key: string, line: Line, cause: unknown): void {
    this.#logger.error('whatsapp.not-stored', cause, { waiting: line.offers.length });
    if (this.#sink === null) return;
    const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** line.failures);
    line.failures += 1;
    line.cancelRetry = this.#clock.schedule(this.#clock.now() + wait, () => {
      line.cancelRetry = null;
      void this.#pump(key, line);
    });
  }
}
