import { z } from 'zod';
import { labelOf, listOf, maybeNumber, maybeTrue } from './lenient.ts';
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
export type RawChat = z.infer<typeof RawChat>;

export const RawAliases = z.object({ lid: maybeWid, pn: maybeWid });

/** What became of a message that was given to the page. */
export const RawHandOver = z.object({
  outcome: z.enum(['taken', 'nobody', 'offline', 'not-taken', 'refused', 'unclear']),
  stanza: labelOf(64),
  t: maybeNumber,
  /** WhatsApp's own number for why not. */
  code: z
    .union([z.string(), z.number()])
    .transform((code) => String(code).slice(0, 64))
    .optional()
    .catch(undefined),
});

/** Which of our messages are there. */
export const RawFinding = z.object({
  /** The page holds the history, so that an absence means something. */
  whole: z.boolean().catch(false),
  found: listOf(z.object({ stanza: z.string(), t: maybeNumber, ack: maybeNumber }), 16),
});

/** Where a message is, and what may be done to it. */
export const RawSeek = z.object({
  key: z.string().min(1),
  type: labelOf(64),
  size: maybeNumber,
  hasContent: maybeTrue,
  mayEdit: maybeTrue,
  mayTakeBack: maybeTrue,
});
export type RawSeek = z.infer<typeof RawSeek>;

/** Content in base64. */
export const RawDownload = z.object({ data: z.string(), mimetype: labelOf(127) });
