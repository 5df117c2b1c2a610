import { FrontdeskError } from '../../../engine/domain/errors.ts';
import type { MessageId } from '../../../engine/domain/ids.ts';
import type { Message } from '../../../engine/domain/message.ts';
import { searchableText } from '../../search-text.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { writeRecord } from '../database/records.ts';

export function addMessage(db: Connection, message: Message): void {
  const { seq } = db.run(
    query.insertInto('message').values({
      id: message.id,
      conversation_id: message.conversationId,
      channel_id: message.channelId,
      channel_message_id: message.channelMessageId,
      sender_id: message.senderId,
      delivery: message.delivery,
      record: writeRecord(message),
    }),
  );
  db.run(
    query
      .updateTable('conversation')
      .set((row) => ({
        message_count: row('message_count', '+', 1),
        ...(message.direction === 'out' ? { answered: 1 as const } : {}),
      }))
      .where('id', '=', message.conversationId),
  );
  const text = searchableText(message.body);
  if (text === '') return;
  db.run(query.insertInto('message_text').values({ seq, text }));
  db.run(query.insertInto('message_index').values({ rowid: seq, text }));
}

/** Ticks are a column of their own, so that a tick does not rewrite the message. */
export function setDelivery(db: Connection, id: MessageId, delivery: Message['delivery']): void {
  const { changes } = db.run(query.updateTable('message').set({ delivery }).where('id', '=', id));
  if (changes === 0) throw new FrontdeskError('not-found', 'This message is not stored.');
}
