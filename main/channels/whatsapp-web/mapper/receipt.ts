import type { DeliveryReceipt, DeliveryState } from '../../../engine/domain/channel.ts';
import type { Known } from '../known.ts';
import { messageName } from '../message-name.ts';
import type { RawMessage } from '../raw/message.ts';
import { WHATSAPP_WEB } from '../whatsapp-web.ts';

/** WhatsApp's ticks; 4 says that a voice note was listened to. */
const TICKS = new Map<number, DeliveryState>([
  [-1, 'failed'],
  [0, 'pending'],
  [1, 'sent'],
  [2, 'delivered'],
  [3, 'read'],
  [4, 'read'],
]);

/** Null for messages of others, and for ticks that mean nothing here. */
export function receiptOf(
  raw: RawMessage,
  ack: number | undefined,
  known: Pick<Known, 'now'>,
): DeliveryReceipt | null {
  const state = ack === undefined ? undefined : TICKS.get(ack);
  if (!raw.id.fromMe || state === undefined) return null;
  return {
    channelId: WHATSAPP_WEB,
    channelMessageId: messageName(raw.id),
    state,
    at: known.now,
  };
}
