import { z } from 'zod';
import { ChannelAddress, DeliveryState } from './channel.ts';
import { ChannelId, ChannelMessageId, ContactId, ConversationId, MessageId } from './ids.ts';
import { Instant } from './time.ts';

/** Longest text that is kept of one message, in UTF-16 units. WhatsApp's own limit is 65,536. */
export const MAX_TEXT_LENGTH = 65_536;

export const MediaKind = z.enum(['image', 'voice', 'audio', 'video', 'document', 'sticker']);
export type MediaKind = z.infer<typeof MediaKind>;

/** What a message says. `unsupported` is shown as such and never dropped. */
export const MessageBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(MAX_TEXT_LENGTH) }),
  z.object({
    kind: z.literal('media'),
    media: MediaKind,
    caption: z.string().max(MAX_TEXT_LENGTH).optional(),
    fileName: z.string().max(255).optional(),
    mimeType: z.string().max(127).optional(),
    bytes: z.number().int().nonnegative().optional(),
  }),
  z.object({ kind: z.literal('system'), text: z.string().max(MAX_TEXT_LENGTH) }),
  z.object({ kind: z.literal('unsupported'), type: z.string().max(64) }),
]);
export type MessageBody = z.infer<typeof MessageBody>;

/** The words of a body that a draft can answer; empty where there are none. */
export function bodyText(body: MessageBody): string {
  if (body.kind === 'text' || body.kind === 'system') return body.text;
  return body.kind === 'media' ? (body.caption ?? '') : '';
}

/** What a channel hands to intake: everything a channel knows, nothing it guesses. */
export const InboundMessage = z.object({
  channelId: ChannelId,
  channelMessageId: ChannelMessageId,
  /** Where a reply to this message goes. Pinned to the turn and checked again at the gate. */
  chatAddress: ChannelAddress,
  chatKind: z.enum(['direct', 'group']),
  /** Who wrote: in a direct chat the same as `chatAddress`. */
  senderAddress: ChannelAddress,
  senderName: z.string().max(256).optional(),
  /** `owner` where the owner wrote from another device (their phone). */
  author: z.enum(['customer', 'owner']),
  /** When the channel says it was written; may be out of order. */
  sentAt: Instant,
  body: MessageBody,
  quotedChannelMessageId: ChannelMessageId.optional(),
});
export type InboundMessage = z.infer<typeof InboundMessage>;

/** Where a message came from, as the thread shows it. */
export const MessageOrigin = z.enum([
  'customer',
  'owner-desk',
  'owner-phone',
  'approved',
  'auto',
  'system',
]);
export type MessageOrigin = z.infer<typeof MessageOrigin>;

/** One stored item of a conversation. */
export const Message = z.object({
  id: MessageId,
  conversationId: ConversationId,
  channelId: ChannelId,
  channelMessageId: ChannelMessageId.nullable(),
  direction: z.enum(['in', 'out']),
  origin: MessageOrigin,
  /** Null for what we or the owner wrote. */
  senderId: ContactId.nullable(),
  body: MessageBody,
  /** When it was written, by the channel's clock. */
  sentAt: Instant,
  /** When it was stored here. */
  storedAt: Instant,
  /** Only for outgoing messages. */
  delivery: DeliveryState.nullable(),
});
export type Message = z.infer<typeof Message>;
