import { z } from 'zod';
import { MediaId, MessageId } from './ids.ts';
import { Instant } from './time.ts';

/**
 * `remote`: on the channel's servers, fetched when asked for. `gone`: the channel has it no more. `too-large`: never
 * fetched, the phone has it.
 */
export const MediaState = z.enum(['remote', 'fetching', 'stored', 'failed', 'gone', 'too-large']);
export type MediaState = z.infer<typeof MediaState>;

/** The content of a photo, a voice note, a file. The bytes lie beside it in the vault. */
export const Media = z.object({
  id: MediaId,
  /** Null while it waits to be sent. */
  messageId: MessageId.nullable(),
  state: MediaState,
  mimeType: z.string().max(127),
  bytes: z.number().int().nonnegative(),
  updatedAt: Instant,
});
export type Media = z.infer<typeof Media>;
