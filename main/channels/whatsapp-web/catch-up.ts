import { z } from 'zod';
import type { Instant } from '../../engine/domain/time.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import { addressKind } from './address.ts';
import type { PageCalls } from './page-calls.ts';
import { RawChat } from './raw/page.ts';
import { readMessage } from './raw/message.ts';
import type { Reception } from './reception.ts';

/** Of how many chats, and how much of each, is taken in when a number is linked. */
const MOST_CHATS = 50;
const MOST_MESSAGES = 50;
/** Of how many chats, and how much of each, is taken in where something can be missing: more than any shop is written. */
const MOST_CHANGED_CHATS = 5000;
const MOST_MISSED = 5000;
/** What WhatsApp's clock may differ by, and more. */
const MARGIN_MS = 10 * 60_000;

export interface CatchUpParts {
  reception: Reception;
  logger: Logger;
  /** Null while the link is not ready. */
  page: () => PageCalls | null;
  linkedSince: () => Instant | null;
}

/**
 * Reads the chats again after a link became ready: what was written before the number was linked, and what came while
 * nobody listened. Taking in the same twice changes nothing.
 */
export class CatchUp {
  readonly #parts: CatchUpParts;
  #run = 0;

  constructor(parts: CatchUpParts) {
    this.#parts = parts;
  }

  /** Gives up what is being read. */
  stop(): void {
    this.#run += 1;
  }

  /**
   * Resolves with whether all was read: false where it was given up. Never rejects.
   *
   * @param since nothing older than that can be missing; null where anything can
   */
  async read(since: Instant | null): Promise<boolean> {
    this.#run += 1;
    const run = this.#run;
    // Where the first reading was never finished, whatever came since the number was linked can be missing.
    const newSince = since ?? this.#parts.linkedSince();
    const margin = newSince === null ? null : newSince - MARGIN_MS;
    try {
      for (const [at, chat] of (await this.#chats()).entries()) {
        if (run !== this.#run) return false;
        const least = since === null && at < MOST_CHATS ? MOST_MESSAGES : 0;
        const changed = margin !== null && (chat.t === undefined || chat.t * 1000 >= margin);
        if (least === 0 && !changed) continue;
        await this.#readChat(chat.id, { least, since: margin }, run).catch((cause: unknown) => {
          // One chat that cannot be read keeps nobody from the others.
          if (this.#parts.page() === null) throw cause;
          this.#warn('whatsapp.chat-not-read', cause);
        });
      }
      return run === this.#run;
    } catch (cause) {
      this.#warn('whatsapp.not-caught-up', cause);
      return false;
    }
  }

  async #chats(): Promise<RawChat[]> {
    const answer = z.array(z.unknown()).parse(await this.#page().chats(MOST_CHANGED_CHATS));
    return answer
      .flatMap((one) => RawChat.safeParse(one).data ?? [])
      .filter(({ id }) => addressKind(id) !== 'other');
  }

  async #readChat(
    id: string,
    { least, since }: { least: number; since: Instant | null },
    run: number,
  ): Promise<void> {
    const seconds = since === null ? null : Math.floor(since / 1000);
    const answer = await this.#page().messages(id, { least, since: seconds, most: MOST_MISSED });
    const linkedSince = this.#parts.linkedSince();
    // WhatsApp tells no parts of a second: what was written in the one in which the number was linked is new.
    const newSince = linkedSince === null ? null : Math.floor(linkedSince / 1000) * 1000;
    for (const one of z.array(z.unknown()).catch([]).parse(answer)) {
      if (run !== this.#run) return;
      const raw = readMessage(one);
      if (raw === null) continue;
      const at = raw.t === undefined ? null : raw.t * 1000;
      const earlier = at !== null && newSince !== null && at < newSince;
      await this.#parts.reception.takeIn(raw, earlier);
    }
  }

  #warn(event: string, cause: unknown): void {
    this.#parts.logger.warn(event, { why: cause instanceof Error ? cause.name : typeof cause });
  }

  #page(): PageCalls {
    const page = this.#parts.page();
    if (page === null) throw new Error('The link is not ready any more.');
    return page;
  }
}
