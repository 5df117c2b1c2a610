import { Message } from '../../../main/engine/domain/message.ts';
import type { ThreadPage } from '../../../main/engine/domain/views/conversations.ts';

/** A message `minute` minutes into 1 May 2026, 12:00, by this computer's clock. */
export function message(id: string, minute: number, part: Partial<Message> = {}): Message {
  const direction = part.direction ?? 'in';
  const at = new Date(2026, 4, 1, 12).getTime() + minute * 60_000;
  return Message.parse({
    id,
    conversationId: 'c1',
    channelId: 'practice',
    channelMessageId: null,
    direction,
    origin: direction === 'in' ? 'customer' : 'approved',
    senderId: direction === 'in' ? 'contact' : null,
    body: { kind: 'text', text: id },
    sentAt: at,
    storedAt: at,
    delivery: direction === 'in' ? null : 'sent',
    ...part,
  });
}

/** Messages `m<from>` to `m<to>`, a minute apart. */
export function run(from: number, to: number): Message[] {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    message(`m${String(from + index)}`, from + index),
  );
}

export function page(items: Message[], hasOlder: boolean, total = items.length): ThreadPage {
  return { items, hasOlder, total };
}
