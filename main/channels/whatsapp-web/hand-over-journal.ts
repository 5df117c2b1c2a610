import { z } from 'zod';
import { SendId } from '../../engine/domain/ids.ts';
import { Instant } from '../../engine/domain/time.ts';

/** How far a reply got. Neither its text nor a name is in it: the file is not encrypted. */
export const HandedOver = z.object({
  sendId: SendId,
  at: Instant,
  /** A digest of the recipient's address. */
  to: z.string().min(1).max(64),
  /** It is about to be given to the page; the page took it; it has certainly not left. */
  fate: z.enum(['given', 'taken', 'stayed']),
  /** What it is called on WhatsApp, where the page took it. */
  stanza: z.string().min(1).max(64).optional(),
});
export type HandedOver = z.infer<typeof HandedOver>;

/** What must outlast the app, so that it can be said what became of a reply. */
export interface HandOverJournal {
  /** Later entries stand for earlier ones. `whole` is false where something could not be read: an absence proves nothing. */
  load(): Promise<{ handedOver: readonly HandedOver[]; whole: boolean }>;
  /** Resolves when neither a crash nor a power cut can lose it. Rejects where it was not kept. */
  append(entry: HandedOver): Promise<void>;
  close(): Promise<void>;
}
