import { z } from 'zod';
import { ChannelAddress } from './channel.ts';
import { LoopStop } from './loop-stop.ts';
import { ChannelId, ContactId, ConversationId } from './ids.ts';
import { MediaKind, MessageOrigin, SystemEvent } from './message.ts';
import { Instant, LanguageTag } from './time.ts';

/** Another name of one person on one channel. A contact is never keyed by phone number. */
export const ContactAlias = z.object({
  contactId: ContactId,
  channelId: ChannelId,
  kind: z.enum(['phone', 'lid', 'bsuid', 'username', 'practice']),
  address: ChannelAddress,
  /** The person gave it up then, for a new number: what is written from it later is somebody else's. */
  retiredAt: Instant.optional(),
});
export type ContactAlias = z.infer<typeof ContactAlias>;

export const Contact = z.object({
  id: ContactId,
  name: z.string().max(256),
  /** Last language the contact wrote in. */
  language: LanguageTag.nullable(),
  note: z.string().max(4000),
  createdAt: Instant,
});
export type Contact = z.infer<typeof Contact>;

/** What Frontdesk does in a conversation. `auto when earned` comes with earned autonomy. */
export const Mode = z.enum(['off', 'draft', 'auto']);
export type Mode = z.infer<typeof Mode>;

/** The owner has the conversation; Frontdesk is silent until given back or `until` has passed. */
export const HandOver = z.object({
  since: Instant,
  until: Instant.nullable(),
  by: z.enum(['desk', 'phone']),
});
export type HandOver = z.infer<typeof HandOver>;

/** Which messages of a group are answered; `mentioned`: those that name us or answer what we wrote. */
export const GroupReplies = z.enum(['never', 'mentioned', 'always']);
export type GroupReplies = z.infer<typeof GroupReplies>;

/** What the newest message is where it is not plain words, so that a list can word it. */
export const LastBody = z.enum([
  ...MediaKind.options,
  'location',
  'contacts',
  'poll',
  'system',
  'unsupported',
  'revoked',
]);
export type LastBody = z.infer<typeof LastBody>;

export const Conversation = z.object({
  id: ConversationId,
  channelId: ChannelId,
  kind: z.enum(['direct', 'group']),
  /** Where replies go. */
  address: ChannelAddress,
  /** Null for a group. */
  contactId: ContactId.nullable(),
  title: z.string().max(256),
  mode: Mode,
  handOver: HandOver.nullable(),
  unread: z.number().int().nonnegative(),
  /** Denormalised so that a list needs no join: the newest message. */
  last: z
    .object({
      at: Instant,
      preview: z.string().max(200),
      origin: MessageOrigin,
      body: LastBody.optional(),
      /** With `system`: what happened. */
      event: SystemEvent.optional(),
    })
    .nullable(),
  /** Only of a group; `mentioned` where the owner has not chosen. */
  groupReplies: GroupReplies.optional(),
  /** Whether it looked like two machines talking, and when the owner said that it is a person. */
  loop: z.object({ stop: LoopStop.nullable(), liftedAt: Instant.nullable() }).optional(),
  createdAt: Instant,
});
export type Conversation = z.infer<typeof Conversation>;
