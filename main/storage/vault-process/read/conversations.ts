import { sql } from 'kysely';
import { Contact, ContactAlias, Conversation } from '../../../engine/domain/conversation.ts';
import type { ContactId } from '../../../engine/domain/ids.ts';
import { ConversationId } from '../../../engine/domain/ids.ts';
import type {
  Acquaintance,
  Arrival,
  ConversationSnapshot,
  Page,
} from '../../../engine/ports/store.ts';
import { readCursor, writeCursor } from '../../list-cursor.ts';
import type { Input } from '../../protocol/requests.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { readRecord } from '../database/records.ts';
import { anyOf } from './by-ids.ts';
import { draftsByIds, liveSends, openTurns } from './work.ts';

interface Row {
  id: string;
  record: string;
}

const toConversation = (row: Row) => readRecord(Conversation, 'conversation', row.id, row.record);
const toContact = (row: Row) => readRecord(Contact, 'contact', row.id, row.record);

export function arrival(db: Connection, key: Input<'conversations.arrival'>): Arrival {
  const known = db.first(
    query
      .selectFrom('message')
      .select('seq')
      .where('channel_id', '=', key.channelId)
      .where('channel_message_id', '=', key.channelMessageId),
  );
  const contact = db.first(
    query
      .selectFrom('contact_alias')
      .innerJoin('contact', 'contact.id', 'contact_alias.contact_id')
      .select(['contact.id', 'contact.record'])
      .where('contact_alias.channel_id', '=', key.channelId)
      .where('contact_alias.address', '=', key.senderAddress)
      .where((row) =>
        row.or([
          row('contact_alias.retired_at', 'is', null),
          row('contact_alias.retired_at', '>=', key.sentAt ?? Number.MAX_SAFE_INTEGER),
        ]),
      ),
  );
  const here = db.first(
    ofChannel.where('channel_id', '=', key.channelId).where('address', '=', key.chatAddress),
  );
  const direct = contact !== null && key.chatAddress === key.senderAddress;
  const row = here ?? (direct ? chatWith(db, key.channelId, contact.id) : null);
  const conversation = row === null ? null : toConversation(row);
  return {
    duplicate: known !== null,
    contact: contact === null ? null : toContact(contact),
    conversation,
    openTurns: conversation === null ? [] : openTurns(db, conversation.id),
    liveSends: conversation === null ? [] : liveSends(db, conversation.id),
  };
}

const ofChannel = query.selectFrom('conversation').select(['id', 'record']);

/** The chat with somebody who is known under another address; the oldest, should there be two. */
function chatWith(db: Connection, channelId: string, contactId: string): Row | null {
  return db.first(
    ofChannel
      .where('contact_id', '=', contactId)
      .where('channel_id', '=', channelId)
      .orderBy('id')
      .limit(1),
  );
}

export function whoIs(
  db: Connection,
  { channelId, addresses }: Input<'conversations.whoIs'>,
): Acquaintance {
  const known = db.all(
    query
      .selectFrom('contact_alias')
      .select('contact_id')
      .distinct()
      .where('channel_id', '=', channelId)
      .where('address', 'in', anyOf(addresses)),
  );
  const ids = known.map(({ contact_id: id }) => id);
  const contacts = db.all(
    query.selectFrom('contact').select(['id', 'record']).where('id', 'in', anyOf(ids)),
  );
  const conversations = db.all(
    ofChannel
      .where('channel_id', '=', channelId)
      .where((row) =>
        row.or([row('address', 'in', anyOf(addresses)), row('contact_id', 'in', anyOf(ids))]),
      ),
  );
  return {
    contacts: contacts.map(toContact),
    aliases: aliasRows(db, ids).filter((alias) => alias.channelId === channelId),
    conversations: conversations.map(toConversation),
  };
}

export function aliasesOf(db: Connection, id: ContactId): ContactAlias[] {
  return aliasRows(db, [id]);
}

function aliasRows(db: Connection, contactIds: readonly string[]): ContactAlias[] {
  const rows = db.all(
    query
      .selectFrom('contact_alias')
      .select(['channel_id', 'address', 'contact_id', 'kind', 'retired_at'])
      .where('contact_id', 'in', anyOf(contactIds)),
  );
  return rows.map((row) => {
    const { channel_id: channelId, address, contact_id: contactId, kind, retired_at: at } = row;
    const alias = {
      channelId,
      address,
      contactId,
      kind,
      ...(at === null ? {} : { retiredAt: at }),
    };
    return readRecord(ContactAlias, 'contact_alias', contactId, JSON.stringify(alias));
  });
}

export function handedOver(db: Connection): Conversation[] {
  return db.all(ofChannel.where('hand_over_until', 'is not', null)).map(toConversation);
}

export function snapshot(db: Connection, id: ConversationId): ConversationSnapshot | null {
  const conversation = conversationById(db, id);
  if (conversation === null) return null;
  const turns = openTurns(db, id);
  return {
    conversation,
    contact: conversation.contactId === null ? null : contactById(db, conversation.contactId),
    openTurns: turns,
    drafts: draftsByIds(
      db,
      turns.flatMap(({ draftId }) => draftId ?? []),
    ),
    liveSends: liveSends(db, id),
  };
}

export function conversationById(db: Connection, id: ConversationId): Conversation | null {
  const row = db.first(
    query.selectFrom('conversation').select(['id', 'record']).where('id', '=', id),
  );
  return row === null ? null : toConversation(row);
}

export function conversationsByIds(db: Connection, ids: readonly ConversationId[]): Conversation[] {
  return db
    .all(query.selectFrom('conversation').select(['id', 'record']).where('id', 'in', anyOf(ids)))
    .map(toConversation);
}

/** Kept as a flag of the conversation, so that nobody looks through its messages. */
export function answeredOf(db: Connection, ids: readonly ConversationId[]): ConversationId[] {
  return db
    .all(
      query
        .selectFrom('conversation')
        .select('id')
        .where('id', 'in', anyOf(ids))
        .where('answered', '=', 1),
    )
    .map(({ id }) => ConversationId.parse(id));
}

/** History counts, what only happened in the chat does not. */
export function heardIn(db: Connection, id: ConversationId): boolean {
  const row = db.first(
    query
      .selectFrom('message')
      .select('seq')
      .where('conversation_id', '=', id)
      .where(sql<boolean>`record ->> '$.origin' = 'customer'`)
      .where(sql<boolean>`record ->> '$.body.kind' <> 'system'`)
      .limit(1),
  );
  return row !== null;
}

/** The flag stands in the statement itself: only so does SQLite see that the partial index holds it. */
export function loopedConversations(db: Connection): Conversation[] {
  return db
    .all(
      query
        .selectFrom('conversation')
        .select(['id', 'record'])
        .where(sql<boolean>`looped = 1`),
    )
    .map(toConversation);
}

export function contactById(db: Connection, id: ContactId): Contact | null {
  const row = db.first(query.selectFrom('contact').select(['id', 'record']).where('id', '=', id));
  return row === null ? null : toContact(row);
}

export function listConversations(
  db: Connection,
  { limit, after, channelId }: Input<'conversations.list'>,
): Page<Conversation> {
  let rows = query
    .selectFrom('conversation')
    .select(['id', 'record'])
    .orderBy('activity', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (channelId !== undefined) rows = rows.where('channel_id', '=', channelId);
  if (after !== null) {
    const { activity, id } = readCursor(after);
    rows = rows.where((row) => row(row.refTuple('activity', 'id'), '<', row.tuple(activity, id)));
  }
  const found = db.all(rows).map(toConversation);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last !== undefined && found.length > limit ? writeCursor(last) : null };
}

export function countByMode(db: Connection): Record<Conversation['mode'], number> {
  const rows = db.all(
    query
      .selectFrom('conversation')
      .select(['mode', ({ fn }) => fn.countAll<number>().as('count')])
      .groupBy('mode'),
  );
  const of = (mode: Conversation['mode']) => rows.find((row) => row.mode === mode)?.count ?? 0;
  return { off: of('off'), draft: of('draft'), auto: of('auto') };
}
