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

/** How many of the last warnings are kept. */
export const WARNINGS_KEPT = 50;

/** Nothing leaves by itself since a warning, until the owner lifts it. */
export const Freeze = z.object({
  /** Names the freeze too: a later warning begins a new one. */
  at: Instant,
  kind: WarningKind,
  code: z.string().max(64).optional(),
});
export type Freeze = z.infer<typeof Freeze>;

/** What is kept of an account behind a governed channel. Stored, so that it survives a restart. */
export const Account = z.object({
  channelId: ChannelId,
  /** When the number behind the channel was first ready here; null while none is linked. Warm-up counts from it. */
  linkedSince: Instant.nullable(),
  freeze: Freeze.nullable(),
  /** Oldest first. */
  warnings: z.array(AccountWarning).max(WARNINGS_KEPT),
  /** Replies that were refused one after the other, with none accepted in between. */
  refusedInRow: z.number().int().nonnegative(),
  /** First messages to strangers that were held back. */
  coldBlocked: z.number().int().nonnegative(),
});
export type Account = z.infer<typeof Account>;

/** What is counted: replies to one customer within an hour, and to all within an hour and a day. Windows slide. */
export const Cap = z.enum(['contact-hour', 'hour', 'day']);
export type Cap = z.infer<typeof Cap>;

/** The most that may leave within each cap's time; the owner may lower it, never raise it. */
export const FULL_LIMITS: Readonly<Record<Cap, number>> = {
  'contact-hour': 12,
  hour: 60,
  day: 400,
};
