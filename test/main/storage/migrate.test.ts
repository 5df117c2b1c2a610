import Database from 'better-sqlite3-multiple-ciphers';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
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
