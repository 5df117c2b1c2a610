import type { Account } from '../../../engine/domain/account-health.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { writeRecord } from '../database/records.ts';

export function putAccount(db: Connection, account: Account): void {
  const record = writeRecord(account);
  db.run(
    query
      .insertInto('account')
      .values({ channel_id: account.channelId, record })
      .onConflict((known) => known.column('channel_id').doUpdateSet({ record })),
  );
}
