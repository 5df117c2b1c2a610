import { z } from 'zod';
import { ChannelId } from './ids.ts';
import { Instant } from './time.ts';

/** Signs that the other side may be about to limit or close the account. */
export const WarningKind = z.enum([
  'send-refused',
  'new-chats-blocked',
  'restricted',
  'logged-out',
]);
export type WarningKind = z.infer<typeof WarningKind>;

export const AccountWarning = z.object({
  channelId: ChannelId,
  kind: WarningKind,
  at: Instant,
  /** The channel's own code, never its text. */
  code: z.string().max(64).optional(),
});
export type AccountWarning = z.infer<typeof AccountWarning>;
