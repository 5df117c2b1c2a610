import { z } from 'zod';
import { ChannelMessageId, SendId } from '../../engine/domain/ids.ts';
import { Instant } from '../../engine/domain/time.ts';

/** That a reply reached a pretend customer. Neither its text nor a name is in it: the file is not encrypted. */
export const Delivered = z.object({
  sendId: SendId,
  /** A digest of the recipient's address. */
  to: z.string().min(1).max(64),
  channelMessageId: ChannelMessageId,
  at: Instant,
});
export type Delivered = z.infer<typeof Delivered>;

/** What outlasts the app of the pretend customers' phones: enough to say truthfully whether a reply arrived. */
export interface PracticeJournal {
  /** `whole` is false where something could not be read, so that an absence proves nothing. */
  load(): Promise<{ delivered: readonly Delivered[]; whole: boolean }>;
  /** Resolves when a crash of the app cannot lose it any more. Rejects where nothing was kept of it. */
  append(delivered: Delivered): Promise<void>;
  close(): Promise<void>;
}

/** The same without a file, for as long as the object lives. */
export class MemoryJournal implements PracticeJournal {
  readonly #delivered: Delivered[] = [];

  load(): Promise<{ delivered: readonly Delivered[]; whole: boolean }> {
    return Promise.resolve({ delivered: [...this.#delivered], whole: true });
  }

  append(delivered: Delivered): Promise<void> {
    this.#delivered.push(delivered);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
