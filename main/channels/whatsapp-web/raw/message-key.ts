import { z } from 'zod';
import { maybeWid, Wid } from './wid.ts';

/** WhatsApp's own name for a message. */
export const MessageKey = z.object({
  fromMe: z.boolean().catch(false),
  /** The chat. */
  remote: Wid,
  /** What its sender's device called it. */
  id: z.string().trim().min(1),
  /** Who wrote, in a group. */
  participant: maybeWid,
});
export type MessageKey = z.infer<typeof MessageKey>;

export const maybeKey = MessageKey.optional().catch(undefined);
