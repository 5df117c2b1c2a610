import { FrontdeskError } from '../../../engine/domain/errors.ts';
import type { Change } from '../../../engine/ports/store.ts';
import { inStoringOrder } from '../../change-schema.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { writeRecord } from '../database/records.ts';
import { putAccount } from './accounts.ts';
import { putMedia } from './media.ts';
import { mergeContacts, mergeConversations } from './merge.ts';
import { addMessage, amendMessage, setDelivery } from './messages.ts';
import { putAlias, putContact, putConversation } from './people.ts';
import { addDraft, putSend, putTurn } from './work.ts';

/**
 * Applies a batch in the transaction that is open. The caller takes it back where this throws.
 * @throws FrontdeskError `conflict` or `not-found`, or what SQLite threw
 */
export function applyChanges(db: Connection, changes: readonly Change[]): void {
  for (const change of inStoringOrder(changes)) applyChange(db, change);
}

function applyChange(db: Connection, change: Change): void {
  switch (change.type) {
    case 'put-contact':
      return putContact(db, change.contact, change.known === true);
    case 'put-alias':
      return putAlias(db, change.alias, change.fresh === true);
    case 'put-conversation':
      return putConversation(db, change.conversation);
    case 'add-message':
      return addMessage(db, change.message);
    case 'amend-message':
      return amendMessage(db, change.message);
    case 'put-media':
      return putMedia(db, change.media, change.content);
    case 'merge-contacts':
      return mergeContacts(db, change.from, change.into);
    case 'merge-conversations':
      return mergeConversations(db, change.from, change.into);
    case 'set-delivery':
      return setDelivery(db, change.messageId, change.delivery);
    case 'put-turn':
      return putTurn(db, change.turn);
    case 'add-draft':
      return addDraft(db, change.draft);
    case 'put-send':
      return putSend(db, change.send);
    case 'put-gate':
      return putSingleton(db, 'gate', change.gate);
    case 'put-account':
      return putAccount(db, change.account);
    case 'put-business':
      return putSingleton(db, 'business', change.business);
    case 'put-fact': {
      const { fact } = change;
      const record = writeRecord(fact);
      db.run(
        query
          .insertInto('fact')
          .values({ id: fact.id, record })
          .onConflict((known) => known.column('id').doUpdateSet({ record })),
      );
      return;
    }
    case 'delete-fact':
      db.run(query.deleteFrom('fact').where('id', '=', change.factId));
      return;
    default:
      change satisfies never;
      throw new FrontdeskError('invalid-input', 'This change is not known here.');
  }
}

function putSingleton(db: Connection, name: 'gate' | 'business', value: object): void {
  const record = writeRecord(value);
  db.run(
    query
      .insertInto('singleton')
      .values({ name, record })
      .onConflict((known) => known.column('name').doUpdateSet({ record })),
  );
}
