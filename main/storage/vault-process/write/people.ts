import type { Contact, ContactAlias, Conversation } from '../../../engine/domain/conversation.ts';
import { FrontdeskError } from '../../../engine/domain/errors.ts';
import { activityOf } from '../../list-cursor.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { writeRecord } from '../database/records.ts';

/** @throws FrontdeskError `not-found` where it is said to be `known` and is not */
export function putContact(db: Connection, contact: Contact, known: boolean): void {
  const record = writeRecord(contact);
  if (known) {
    const { changes } = db.run(
      query.updateTable('contact').set({ record }).where('id', '=', contact.id),
    );
    if (changes === 0) throw new FrontdeskError('not-found', 'This contact is not stored.');
    return;
  }
  db.run(
    query
      .insertInto('contact')
      .values({ id: contact.id, record })
      .onConflict((stored) => stored.column('id').doUpdateSet({ record })),
  );
}

function refuseTaken(db: Connection, { channelId, address, contactId }: ContactAlias): void {
  const taken = db.first(
    query
      .selectFrom('contact_alias')
      .select('contact_id')
      .where('channel_id', '=', channelId)
      .where('address', '=', address)
      .where('contact_id', '<>', contactId)
      .where('retired_at', 'is', null),
  );
  if (taken !== null) throw new FrontdeskError('conflict', 'This address is somebody else’s.');
}

/**
 * The newest word on who an address belongs to wins, unless it is only said to be `fresh`.
 * @throws FrontdeskError `conflict` where that is not so
 */
export function putAlias(db: Connection, alias: ContactAlias, fresh: boolean): void {
  if (fresh) refuseTaken(db, alias);
  const whose = {
    contact_id: alias.contactId,
    kind: alias.kind,
    retired_at: alias.retiredAt ?? null,
  };
  db.run(
    query
      .insertInto('contact_alias')
      .values({ channel_id: alias.channelId, address: alias.address, ...whose })
      .onConflict((known) => known.columns(['channel_id', 'address']).doUpdateSet(whose)),
  );
}

/** The count of its messages and whether it was answered are the vault's own and stay. */
export function putConversation(db: Connection, conversation: Conversation): void {
  const columns = {
    channel_id: conversation.channelId,
    address: conversation.address,
    contact_id: conversation.contactId,
    mode: conversation.mode,
    looped: (conversation.loop?.stop ?? null) === null ? (0 as const) : (1 as const),
    hand_over_until: conversation.handOver?.until ?? null,
    activity: activityOf(conversation),
    record: writeRecord(conversation),
  };
  db.run(
    query
      .insertInto('conversation')
      .values({ id: conversation.id, ...columns })
      .onConflict((known) => known.column('id').doUpdateSet(columns)),
  );
}
