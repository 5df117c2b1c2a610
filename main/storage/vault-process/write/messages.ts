import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { FrontdeskError } from '../../../engine/domain/errors.ts';
import type { MessageId } from '../../../engine/domain/ids.ts';
import type { Message } from '../../../engine/domain/message.ts';
import { searchableText } from '../../search-text.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { writeRecord } from '../database/records.ts';
import { placeInTime } from '../../thread-order.ts';

/** After all that is there, unless it is from before the linking: that goes where its time puts it. */
function positionOf(message: Message): RawBuilder<number> {
  const time = placeInTime(message);
  if (message.earlier === true) return sql<number>`${time}`;
  return sql<number>`max(${time}, coalesce(
    (SELECT max(position) FROM message WHERE conversation_id = ${message.conversationId}), 0))`;
}

export function addMessage(db: Connection, message: Message): void {
  const { seq } = db.run(
    query.insertInto('message').values({
      id: message.id,
      conversation_id: message.conversationId,
      channel_id: message.channelId,
      channel_message_id: message.channelMessageId,
      sender_id: message.senderId,
      delivery: message.delivery,
      position: positionOf(message),
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
  index(db, seq, searchableText(message.body));
}

function index(db: Connection, seq: number, text: string): void {
  if (text === '') return;
  db.run(query.insertInto('message_text').values({ seq, text }));
  db.run(query.insertInto('message_index').values({ rowid: seq, text }));
}

/** The index keeps no copy of the words: to forget them it has to be told what they were. */
function unindex(db: Connection, seq: number): void {
  const known = db.first(query.selectFrom('message_text').select('text').where('seq', '=', seq));
  if (known === null) return;
  const { text } = known;
  db.run(query.insertInto('message_index').values({ message_index: 'delete', rowid: seq, text }));
  db.run(query.deleteFrom('message_text').where('seq', '=', seq));
}

/** @throws FrontdeskError `not-found`, `conflict` where it would be another message */
export function amendMessage(db: Connection, message: Message): void {
  const stored = db.first(
    query
      .selectFrom('message')
      .select(['seq', 'conversation_id', 'channel_id', 'channel_message_id', 'sender_id'])
      .where('id', '=', message.id),
  );
  if (stored === null) throw new FrontdeskError('not-found', 'This message is not stored.');
  const same =
    stored.conversation_id === message.conversationId &&
    stored.channel_id === message.channelId &&
    stored.channel_message_id === message.channelMessageId &&
    stored.sender_id === message.senderId;
  if (!same) throw new FrontdeskError('conflict', 'This would be another message.');
  const record = writeRecord(message);
  db.run(query.updateTable('message').set({ record }).where('seq', '=', stored.seq));
  unindex(db, stored.seq);
  index(db, stored.seq, searchableText(message.body));
}

/** Ticks are a column of their own, so that a tick does not rewrite the message. */
export function setDelivery(db: Connection, id: MessageId, delivery: Message['delivery']): void {
  const { changes } = db.run(query.updateTable('message').set({ delivery }).where('id', '=', id));
  if (changes === 0) throw new FrontdeskError('not-found', 'This message is not stored.');
}
