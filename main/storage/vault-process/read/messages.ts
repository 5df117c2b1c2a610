import { DeliveryState } from '../../../engine/domain/channel.ts';
import type { MessageId } from '../../../engine/domain/ids.ts';
import { Message } from '../../../engine/domain/message.ts';
import type { Input } from '../../protocol/requests.ts';
import type { Output } from '../../protocol/replies.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { readRecord } from '../database/records.ts';
import { anyOf } from './by-ids.ts';

interface Row {
  id: string;
  record: string;
  delivery: string | null;
}

const Delivery = DeliveryState.nullable();

const messages = query
  .selectFrom('message')
  .select(['message.id', 'message.record', 'message.delivery']);

/** Ticks live in a column: the record has what was known when the message was stored. */
export function toMessage(row: Row): Message {
  const message = readRecord(Message, 'message', row.id, row.record);
  return {
    ...message,
    delivery: readRecord(Delivery, 'message', row.id, JSON.stringify(row.delivery)),
  };
}

export function messageById(db: Connection, id: MessageId): Message | null {
  const row = db.first(messages.where('id', '=', id));
  return row === null ? null : toMessage(row);
}

export function messagesByIds(db: Connection, ids: readonly MessageId[]): Message[] {
  if (ids.length === 0) return [];
  return db.all(messages.where('id', 'in', anyOf(ids)).orderBy('seq')).map(toMessage);
}

export function messageByChannelId(
  db: Connection,
  { channelId, id }: Input<'messages.findByChannelId'>,
): Message | null {
  const row = db.first(
    messages.where('channel_id', '=', channelId).where('channel_message_id', '=', id),
  );
  return row === null ? null : toMessage(row);
}

export function pageOfMessages(
  db: Connection,
  { conversationId, before, limit }: Input<'messages.page'>,
): Output<'messages.page'> {
  const count = db.first(
    query.selectFrom('conversation').select('message_count').where('id', '=', conversationId),
  );
  let page = messages
    .where('conversation_id', '=', conversationId)
    .orderBy('position', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit + 1);
  if (before !== null) {
    const end = db.first(
      query
        .selectFrom('message')
        .select(['position', 'seq'])
        .where('id', '=', before)
        .where('conversation_id', '=', conversationId),
    );
    const { position, seq } = end ?? { position: -1, seq: -1 };
    page = page.where((row) => row(row.refTuple('position', 'seq'), '<', row.tuple(position, seq)));
  }
  const rows = db.all(page);
  return {
    items: rows.slice(0, limit).toReversed().map(toMessage),
    hasOlder: rows.length > limit,
    total: count?.message_count ?? 0,
  };
}
