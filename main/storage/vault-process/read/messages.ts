import { sql } from 'kysely';
import { DeliveryState } from '../../../engine/domain/channel.ts';
import { Conversation } from '../../../engine/domain/conversation.ts';
import type { MessageId } from '../../../engine/domain/ids.ts';
import { Message } from '../../../engine/domain/message.ts';
import { searchTerms } from '../../search-text.ts';
import type { Input, Method } from '../../protocol/requests.ts';
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

type Page = Extract<Method, 'messages.page'>;
type Search = Extract<Method, 'messages.search'>;

const Delivery = DeliveryState.nullable();

/** The trigram index finds nothing shorter than this many characters. */
const INDEXED_LENGTH = 3;

const messages = query
  .selectFrom('message')
  .select(['message.id', 'message.record', 'message.delivery']);

/** Ticks live in a column: the record has what was known when the message was stored. */
function toMessage(row: Row): Message {
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
  { conversationId, before, limit }: Input<Page>,
): Output<Page> {
  const count = db.first(
    query.selectFrom('conversation').select('message_count').where('id', '=', conversationId),
  );
  let page = messages
    .where('conversation_id', '=', conversationId)
    .orderBy('seq', 'desc')
    .limit(limit + 1);
  if (before !== null) {
    page = page.where('seq', '<', (inner) =>
      inner
        .selectFrom('message as end')
        .select('end.seq')
        .where('end.id', '=', before)
        .where('end.conversation_id', '=', conversationId),
    );
  }
  const rows = db.all(page);
  return {
    items: rows.slice(0, limit).toReversed().map(toMessage),
    hasOlder: rows.length > limit,
    total: count?.message_count ?? 0,
  };
}

export function search(
  db: Connection,
  { text, limit, conversationId }: Input<Search>,
): Output<Search> {
  const terms = searchTerms(text);
  if (terms.length === 0) return [];
  const indexed = terms.filter(isIndexed);
  const short = terms.filter((term) => !isIndexed(term));
  let found = query
    .selectFrom('message')
    .innerJoin('conversation', 'conversation.id', 'message.conversation_id')
    .select(['message.id', 'message.record', 'message.delivery'])
    .select(['conversation.id as owner', 'conversation.record as conversation'])
    .limit(limit);
  if (indexed.length > 0) {
    found = found
      .innerJoin('message_index', 'message_index.rowid', 'message.seq')
      .where('message_index.message_index', 'match', matchAll(indexed))
      .orderBy('message_index.rowid', 'desc');
  } else {
    found = found.orderBy('message.seq', 'desc');
  }
  if (short.length > 0) {
    found = found.innerJoin('message_text', 'message_text.seq', 'message.seq');
    for (const term of short) {
      found = found.where(sql<boolean>`instr(message_text.text, ${term}) > 0`);
    }
  }
  if (conversationId !== undefined) {
    found = found.where('message.conversation_id', '=', conversationId);
  }
  return db.all(found).map((row) => ({
    message: toMessage(row),
    conversationTitle: readRecord(Conversation, 'conversation', row.owner, row.conversation).title,
  }));
}

/** The index counts characters as Unicode does, not in UTF-16 units. */
function isIndexed(term: string): boolean {
  return Array.from(term).length >= INDEXED_LENGTH;
}

/** Quoted, so that words such as AND, and signs, are looked for and not obeyed. */
function matchAll(terms: readonly string[]): string {
  return terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' AND ');
}
