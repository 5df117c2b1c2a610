import { sql } from 'kysely';
import type { Compilable, RawBuilder } from 'kysely';
import { Conversation } from '../../../engine/domain/conversation.ts';
import type { Output } from '../../protocol/replies.ts';
import type { Input } from '../../protocol/requests.ts';
import { searchTerms } from '../../search-text.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { readRecord } from '../database/records.ts';
import { anyOf } from './by-ids.ts';
import { toMessage } from './messages.ts';

type Search = Input<'messages.search'>;

/** The trigram index finds nothing shorter than this many characters. */
const INDEXED_LENGTH = 3;

const withTitles = query
  .selectFrom('message')
  .innerJoin('conversation', 'conversation.id', 'message.conversation_id')
  .select(['message.id', 'message.record', 'message.delivery'])
  .select(['conversation.id as owner', 'conversation.record as conversation'])
  .orderBy('message.seq', 'desc');

export function search(db: Connection, asked: Search): Output<'messages.search'> {
  const terms = searchTerms(asked.text);
  if (terms.length === 0) return [];
  const seqs = db.all(seqsOf(terms, asked)).map(({ seq }) => seq);
  return db.all(withTitles.where('message.seq', 'in', anyOf(seqs))).map((row) => ({
    message: toMessage(row),
    conversationTitle: readRecord(Conversation, 'conversation', row.owner, row.conversation).title,
  }));
}

/**
 * Which messages, newest first. Tables are joined in the order in which they narrow most: CROSS JOIN keeps SQLite to it,
 * so that the search ends as soon as there are enough, instead of sorting all that a common word finds.
 */
function seqsOf(terms: readonly string[], asked: Search): Compilable<{ seq: number }> {
  const indexed = terms.filter(isIndexed);
  const short = terms.filter((term) => !isIndexed(term));
  const tables = [
    ...(indexed.length > 0 ? ['message_index'] : []),
    ...(asked.conversationId === undefined ? [] : ['message']),
    ...(short.length > 0 ? ['message_text'] : []),
  ];
  const conditions: RawBuilder<unknown>[] = short.map(
    (term) => sql`instr(message_text.text, ${term}) > 0`,
  );
  if (indexed.length > 0) conditions.push(sql`message_index MATCH ${matchAll(indexed)}`);
  if (asked.conversationId !== undefined) {
    conditions.push(sql`message.conversation_id = ${asked.conversationId}`);
  }
  const [first = 'message_text', ...others] = tables;
  for (const other of others) conditions.push(sql.raw(`${other}.rowid = ${first}.rowid`));
  const statement = sql<{ seq: number }>`
    SELECT ${sql.raw(first)}.rowid AS seq FROM ${sql.raw(tables.join(' CROSS JOIN '))}
    WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY ${sql.raw(first)}.rowid DESC LIMIT ${asked.limit}`;
  return { compile: () => statement.compile(query) };
}

/** The index counts characters as Unicode does, not in UTF-16 units. */
function isIndexed(term: string): boolean {
  return Array.from(term).length >= INDEXED_LENGTH;
}

/** Quoted, so that words such as AND, and signs, are looked for and not obeyed. */
function matchAll(terms: readonly string[]): string {
  return terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' AND ');
}
