import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { FrontdeskError } from '../../../engine/domain/errors.ts';
import type { ContactId, ConversationId } from '../../../engine/domain/ids.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';

/** A record with another id in one place; the rest of its text stays as it was written. */
function renamed(
  name: 'conversationId' | 'contactId' | 'senderId',
  id: string,
): RawBuilder<string> {
  return sql<string>`json_set(record, ${`$.${name}`}, ${id})`;
}

function refuseSelf(from: string, into: string): void {
  if (from === into) throw new FrontdeskError('conflict', 'Nothing can be merged into itself.');
}

/** @throws FrontdeskError `not-found`, `conflict` for one with itself */
export function mergeContacts(db: Connection, from: ContactId, into: ContactId): void {
  refuseSelf(from, into);
  db.run(
    query.updateTable('contact_alias').set({ contact_id: into }).where('contact_id', '=', from),
  );
  db.run(
    query
      .updateTable('conversation')
      .set({ contact_id: into, record: renamed('contactId', into) })
      .where('contact_id', '=', from),
  );
  db.run(
    query
      .updateTable('message')
      .set({ sender_id: into, record: renamed('senderId', into) })
      .where('sender_id', '=', from),
  );
  const { changes } = db.run(query.deleteFrom('contact').where('id', '=', from));
  const stays = db.first(query.selectFrom('contact').select('id').where('id', '=', into));
  if (changes === 0 || stays === null) {
    throw new FrontdeskError('not-found', 'One of these people is not stored.');
  }
}

/** @throws FrontdeskError `not-found`, `conflict` for one with itself */
export function mergeConversations(
  db: Connection,
  from: ConversationId,
  into: ConversationId,
): void {
  refuseSelf(from, into);
  const gone = db.first(
    query.selectFrom('conversation').select(['message_count', 'answered']).where('id', '=', from),
  );
  if (gone === null) throw new FrontdeskError('not-found', 'There is no such chat.');
  const { changes } = db.run(
    query
      .updateTable('conversation')
      .set((row) => ({
        message_count: row('message_count', '+', gone.message_count),
        ...(gone.answered === 1 ? { answered: 1 as const } : {}),
      }))
      .where('id', '=', into),
  );
  if (changes === 0) throw new FrontdeskError('not-found', 'There is no such chat.');
  const moved = { conversation_id: into, record: renamed('conversationId', into) };
  const drafts = query
    .selectFrom('turn')
    .select('turn.id')
    .where('turn.conversation_id', '=', from);
  db.run(
    query
      .updateTable('draft')
      .set({ record: renamed('conversationId', into) })
      .where('turn_id', 'in', drafts),
  );
  db.run(query.updateTable('message').set(moved).where('conversation_id', '=', from));
  db.run(query.updateTable('turn').set(moved).where('conversation_id', '=', from));
  db.run(query.updateTable('send').set(moved).where('conversation_id', '=', from));
  db.run(query.deleteFrom('conversation').where('id', '=', from));
}
