import { z } from 'zod';
import { ChannelId, ChannelMessageId } from './ids.ts';
import { ErrorCode } from './errors.ts';
import { Instant } from './time.ts';

/** Where a channel delivers to: a chat's own address on that channel (a JID, a phone number, a practice name). */
export const ChannelAddress = z.string().min(1).max(256);
export type ChannelAddress = z.infer<typeof ChannelAddress>;

export const ChannelStatus = z.enum([
  'idle',
  'starting',
  'syncing',
  'qr',
  'code',
  'ready',
  'reconnecting',
  'deaf',
  'conflict',
  'logged-out',
  'failed',
  'frozen',
]);
export type ChannelStatus = z.infer<typeof ChannelStatus>;

export const ChannelState = z.object({
  channelId: ChannelId,
  status: ChannelStatus,
  since: Instant,
  /** A sentence for the owner where the status alone does not say what to do. */
  detail: z.string().optional(),
  /** Names the catalogue's words for what went wrong; goes before `detail`. */
  code: ErrorCode.optional(),
  /** When it is tried again without the owner. */
  retryAt: Instant.optional(),
});
export type ChannelState = z.infer<typeof ChannelState>;

/** How far a message of ours is known to have come. */
export const DeliveryState = z.enum(['pending', 'sent', 'delivered', 'read', 'failed']);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** A tick: the channel says how far a message of ours has come. May arrive twice or out of order. */
export const DeliveryReceipt = z.object({
  channelId: ChannelId,
  channelMessageId: ChannelMessageId,
  state: DeliveryState,
  at: Instant,
});
export type DeliveryReceipt = z.infer<typeof DeliveryReceipt>;
