import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import type { DialectAdapter, SqliteDatabase } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import { MIGRATIONS } from './migrations.ts';

/** SQLite can take back a changed schema; Kysely only does so when told. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class TransactionalDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}

/**
 * Brings the schema up to date: all missing steps or none.
 * @throws what SQLite threw, or Kysely's own error where the file is from a newer Frontdesk
 */
export async function migrate(
  database: SqliteDatabase,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<void> {
  const migrator = new Migrator({
    db: new Kysely<unknown>({ dialect: new TransactionalDialect({ database }) }),
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  throw error instanceof Error ? error : new Error('The schema could not be updated.');
}
