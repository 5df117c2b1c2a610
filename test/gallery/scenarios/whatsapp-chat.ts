import {
  ChannelId,
  ChannelMessageId,
  ConversationId,
  type MessageId,
} from '../../../main/engine/domain/ids.ts';
import type { Message } from '../../../main/engine/domain/message.ts';
import { makeMessage, type DeskData } from '../../doubles/desk-data.ts';

export const WHATSAPP = ChannelId.parse('whatsapp-web');
export const LINA = ConversationId.parse('chat-lina');
const MINUTE = 60_000;

/** Lina's chat as one of WhatsApp, where messages can be answered, reacted to, changed and taken back. */
export function onWhatsApp(data: DeskData): void {
  const conversation = data.conversations.get(LINA);
  if (conversation === undefined) return;
  data.conversations.set(LINA, { ...conversation, channelId: WHATSAPP });
  const [practice] = data.status.channels;
  if (practice !== undefined) {
    const channel = { ...practice, channelId: WHATSAPP };
    data.status = { ...data.status, channels: [practice, channel] };
  }
  const said = [
    makeMessage(LINA, 'wa-asks', 'Lemon cake for Saturday?', data.now - 40 * MINUTE),
    makeMessage(LINA, 'wa-old', 'Yes, from 9.', data.now - 30 * MINUTE, { origin: 'approved' }),
    makeMessage(LINA, 'wa-thanks', 'Thank you', data.now - 20 * MINUTE),
    makeMessage(LINA, 'wa-new', 'See you Satruday', data.now - MINUTE, { origin: 'owner-desk' }),
  ];
  data.threads.set(
    LINA,
    said.map((message) => ({ ...message, ...inWhatsApp(message.id) })),
  );
}

function inWhatsApp(id: MessageId): Pick<Message, 'channelId' | 'channelMessageId'> {
  return { channelId: WHATSAPP, channelMessageId: ChannelMessageId.parse(`wa:${id}`) };
}
