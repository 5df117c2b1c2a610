import { z } from 'zod';
import { SendId } from '../../engine/domain/ids.ts';
import { Instant } from '../../engine/domain/time.ts';

/** That a reply was about to be given to WhatsApp. Neither its text nor a name is in it: the file is not encrypted. */
export const HandedOver = z.object({ sendId: SendId, at: Instant });
export type HandedOver = z.infer<typeof HandedOver>;

/** What must outlast the app, so that the absence of a reply can be judged. */
export interface HandOverJournal {
  /** `whole` is false where something could not be read, so that an absence proves nothing. */
  load(): Promise<{ handedOver: readonly HandedOver[]; whole: boolean }>;
  /** Resolves when neither a crash nor a power cut can lose it. Rejects where it was not kept. */
  append(entry: HandedOver): Promise<void>;
  close(): Promise<void>;
}
