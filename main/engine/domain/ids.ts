import { z } from 'zod';

/** Opaque identifiers, minted by the engine through the `Ids` port (sortable by creation time). Never reused. */
const id = <B extends string>(brand: B) => z.string().min(1).max(128).brand<B>().describe(brand);

export const ContactId = id('ContactId');
export const ConversationId = id('ConversationId');
export const MessageId = id('MessageId');
export const TurnId = id('TurnId');
export const DraftId = id('DraftId');
export const SendId = id('SendId');
export const FactId = id('FactId');
export const MediaId = id('MediaId');

/** A channel's own name for a message. Unique within its channel, never across channels. */
export const ChannelMessageId = id('ChannelMessageId');

/** Which adapter a message came through: `whatsapp-web`, `cloud-api`, `practice`. */
export const ChannelId = id('ChannelId');

/** A configured source of replies: `anthropic`, `openai`, `openai-compatible`, `built-in`. */
export const ProviderId = z.enum(['anthropic', 'openai', 'openai-compatible', 'built-in']);

export type ContactId = z.infer<typeof ContactId>;
export type ConversationId = z.infer<typeof ConversationId>;
export type MessageId = z.infer<typeof MessageId>;
export type TurnId = z.infer<typeof TurnId>;
export type DraftId = z.infer<typeof DraftId>;
export type SendId = z.infer<typeof SendId>;
export type FactId = z.infer<typeof FactId>;
export type MediaId = z.infer<typeof MediaId>;
export type ChannelMessageId = z.infer<typeof ChannelMessageId>;
export type ChannelId = z.infer<typeof ChannelId>;
export type ProviderId = z.infer<typeof ProviderId>;
