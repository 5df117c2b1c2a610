import { Account } from '../../../engine/domain/account-health.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { readRecord } from '../database/records.ts';

export function accounts(db: Connection): Account[] {
  return db
    .all(query.selectFrom('account').select(['channel_id', 'record']))
    .map((row) => readRecord(Account, 'account', row.channel_id, row.record));
}
