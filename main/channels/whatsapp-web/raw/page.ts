import { z } from 'zod';
import { labelOf, maybeNumber, maybeTrue } from './lenient.ts';
import { maybeWid, Wid } from './wid.ts';

/** What the page knows of somebody at an address, or of a group. */
export const RawPerson = z.object({
  id: Wid,
  lid: maybeWid,
  phone: maybeWid,
  /** As the owner saved it, or else as they call themselves. */
  name: labelOf(256),
});
export type RawPerson = z.infer<typeof RawPerson>;

/** Our own addresses. */
export const RawSelf = z.object({ phone: maybeWid, lid: maybeWid });
export type RawSelf = z.infer<typeof RawSelf>;

export const RawChat = z.object({
  id: Wid,
  /** When something was last written in it, in seconds. */
  t: maybeNumber,
});

/** What became of a message that was given to the page. */
export const RawHandOver = z.object({
  outcome: z.enum(['taken', 'nobody', 'not-taken', 'refused', 'unclear']),
  message: z.unknown(),
  /** WhatsApp's own number for why not. */
  code: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
});

/** Messages under the names that were asked for. */
export const RawFinding = z.object({
  /** The page holds the chat's history, so that an absence means something. */
  whole: maybeTrue,
  messages: z.array(z.unknown()).catch([]),
});

export const RawDownload = z.object({
  state: z.enum(['fetched', 'gone', 'too-large']),
  data: z.string().catch(''),
  mimeType: labelOf(127),
});
