import { z } from 'zod';
import { ChannelAddress, DeliveryState } from './channel.ts';
import {
  ChannelId,
  ChannelMessageId,
  ContactId,
  ConversationId,
  MediaId,
  MessageId,
} from './ids.ts';
import { Instant } from './time.ts';

/** Longest text that is kept of one message, in UTF-16 units. WhatsApp's own limit is 65,536. */
export const MAX_TEXT_LENGTH = 65_536;

export const MediaKind = z.enum(['image', 'voice', 'audio', 'video', 'document', 'sticker']);
export type MediaKind = z.infer<typeof MediaKind>;

/** What happens in a chat without anybody writing. */
export const SystemEvent = z.enum([
  'group-created',
  'group-joined',
  'group-left',
  'group-renamed',
  'group-described',
  'group-pictured',
  'group-admins',
  'group-settings',
  'number-changed',
  'encryption',
  'timer',
  'call-missed',
  'pinned',
  'other',
]);
export type SystemEvent = z.infer<typeof SystemEvent>;

/** Loudness over a voice note's length, 0 to 100. */
export const Waveform = z.array(z.number().int().min(0).max(100)).max(64);

/** What a message says. `unsupported` is shown as such and never dropped. */
export const MessageBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(MAX_TEXT_LENGTH) }),
  z.object({
    kind: z.literal('media'),
    media: MediaKind,
    /** Where its content is, or will be, in the vault; a channel leaves it out, intake gives it. */
    mediaId: MediaId.optional(),
    caption: z.string().max(MAX_TEXT_LENGTH).optional(),
    fileName: z.string().max(255).optional(),
    mimeType: z.string().max(127).optional(),
    bytes: z.number().int().nonnegative().optional(),
    durationMs: z.number().int().nonnegative().optional(),
    waveform: Waveform.optional(),
    /** The sender lets it be seen once, on the phone: its content cannot be fetched. */
    viewOnce: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('location'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    name: z.string().max(256).optional(),
    address: z.string().max(1024).optional(),
    /** It moves, on the phone; here it is where it was when it was sent. */
    live: z.boolean(),
  }),
  z.object({
    kind: z.literal('contacts'),
    cards: z
      .array(z.object({ name: z.string().max(256), phones: z.array(z.string().max(64)).max(20) }))
      .max(256),
  }),
  z.object({
    kind: z.literal('poll'),
    question: z.string().max(1024),
    options: z.array(z.string().max(256)).max(32),
    /** More than one option may be ticked. */
    several: z.boolean(),
  }),
  z.object({
    kind: z.literal('system'),
    text: z.string().max(MAX_TEXT_LENGTH),
    /** What happened, for the words of the owner's language; `text` stands where it is not known. */
    event: SystemEvent.optional(),
    /** Whom or what it is about: names, a new title. */
    subject: z.string().max(1024).optional(),
  }),
  z.object({ kind: z.literal('unsupported'), type: z.string().max(64) }),
]);
export type MessageBody = z.infer<typeof MessageBody>;

/** The words of a body that a draft can answer; empty where there are none. */
export function bodyText(body: MessageBody): string {
  switch (body.kind) {
    case 'text':
    case 'system':
      return body.text;
    case 'media':
      return body.caption ?? '';
    case 'location':
      return [body.name, body.address].filter(Boolean).join(', ');
    case 'contacts':
      return body.cards.map((card) => card.name).join(', ');
    case 'poll':
      return [body.question, ...body.options].join('\n');
    case 'unsupported':
      return '';
  }
}

/** The message that another one answers, as its sender's device showed it. */
export const Quotation = z.object({
  channelMessageId: ChannelMessageId,
  /** Its first words, for when it is not stored here. */
  preview: z.string().max(200),
  /** It quotes a message of ours. */
  ours: z.boolean(),
});
export type Quotation = z.infer<typeof Quotation>;

/** Who did something to a message: `us` is the shop, on whatever device. */
export const Participant = z.union([z.literal('us'), ChannelAddress]);
export type Participant = z.infer<typeof Participant>;

export const Reaction = z.object({
  by: Participant,
  emoji: z.string().min(1).max(64),
  at: Instant,
});
export type Reaction = z.infer<typeof Reaction>;

export const Vote = z.object({
  by: Participant,
  options: z.array(z.string().max(256)).max(32),
  at: Instant,
});
export type Vote = z.infer<typeof Vote>;

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
  quoted: Quotation.optional(),
  forwarded: z.boolean().optional(),
  /** In a group: it names us, or answers what we wrote. */
  meantForUs: z.boolean().optional(),
  /** What the chat is called; groups have a name of their own. */
  chatTitle: z.string().max(256).optional(),
  /** Other addresses of whoever wrote, as far as the channel knows them. */
  senderAliases: z.array(ChannelAddress).max(8).optional(),
  /** Taken in from the time before linking: stored, never answered. */
  earlier: z.boolean().optional(),
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
  /** Who wrote, under the name at that time; only in groups. */
  senderName: z.string().max(256).optional(),
  quoted: Quotation.optional(),
  forwarded: z.boolean().optional(),
  meantForUs: z.boolean().optional(),
  earlier: z.boolean().optional(),
  /** Changed by who wrote it; `body` is how it reads now. */
  editedAt: Instant.optional(),
  /** Taken back by who wrote it; `body` is what it said, kept for the owner. */
  revokedAt: Instant.optional(),
  /** The latest of each person. */
  reactions: z.array(Reaction).max(1024).optional(),
  /** Whose reaction was taken back when, so that an older one that arrives late does not bring it back. */
  unreacted: z
    .array(Reaction.omit({ emoji: true }))
    .max(1024)
    .optional(),
  votes: z.array(Vote).max(1024).optional(),
});
export type Message = z.infer<typeof Message>;
