import Database from 'better-sqlite3-multiple-ciphers';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../../main/storage/vault-process/database/connection.ts';
import { handedOver } from '../../../main/storage/vault-process/read/conversations.ts';
import { pageOfMessages } from '../../../main/storage/vault-process/read/messages.ts';
import { conversation, message } from '../../contract-suites/store-records.ts';
import { migrate } from '../../../main/storage/vault-process/migrations/migrate.ts';
import { MIGRATIONS } from '../../../main/storage/vault-process/migrations/migrations.ts';

const tables = (database: Database.Database) =>
  database.prepare(`SELECT count(*) AS count FROM sqlite_master WHERE name = 'half_done'`).get();

describe('migrations', () => {
  it('leave nothing behind of a step that breaks in the middle', async () => {
    const database = new Database(':memory:');
    await migrate(database);
    const broken = {
      async up(target: Kysely<unknown>): Promise<void> {
        await sql.raw('CREATE TABLE half_done (id TEXT)').execute(target);
        await sql.raw('CREATE NONSENSE').execute(target);
      },
    };
    await expect(migrate(database, { ...MIGRATIONS, '9999-broken': broken })).rejects.toThrow(
      'NONSENSE',
    );
    expect(tables(database)).toEqual({ count: 0 });
  });

  it('keep the order of a thread that was stored before messages had a place', async () => {
    const database = new Database(':memory:');
    const { '0001-first-rooms': firstRooms } = MIGRATIONS;
    if (firstRooms === undefined) throw new Error('the first step is there');
    await migrate(database, { '0001-first-rooms': firstRooms });
    const a = conversation('a', { handOver: { since: 1, until: 77, by: 'desk' } });
    database
      .prepare(
        `INSERT INTO conversation (id, channel_id, address, mode, activity, record) VALUES ('a', 'practice', 'x', 'off', 1, ?)`,
      )
      .run(JSON.stringify(a));
    // The clock was put back between the second and the third.
    for (const [index, storedAt] of [100, 300, 200].entries()) {
      const stored = message(`m${index}`, 'a', { storedAt, sentAt: 1 });
      database
        .prepare(
          `INSERT INTO message (id, conversation_id, channel_id, record) VALUES (?, 'a', 'practice', ?)`,
        )
        .run(stored.id, JSON.stringify(stored));
    }
    await migrate(database);
    const db = new Connection(database);
    const page = pageOfMessages(db, { conversationId: a.id, before: null, limit: 9 });
    expect(page.items.map(({ id }) => id)).toEqual(['m0', 'm1', 'm2']);
    expect(handedOver(db).map(({ id }) => id)).toEqual(['a']);
  });

  it('do nothing the second time', async () => {
    const database = new Database(':memory:');
    await migrate(database);
    await expect(migrate(database)).resolves.toBeUndefined();
  });

  it('refuse a vault that a newer Frontdesk has changed', async () => {
    const database = new Database(':memory:');
    const newer = { up: () => Promise.resolve() };
    await migrate(database, { ...MIGRATIONS, '9999-newer': newer });
    await expect(migrate(database)).rejects.toThrow('9999-newer');
  });
});
