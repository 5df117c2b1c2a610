import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  `CREATE TABLE account (
    channel_id TEXT NOT NULL PRIMARY KEY,
    record TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  // Chats that look like two machines talking are few among many.
  `ALTER TABLE conversation ADD COLUMN looped INTEGER NOT NULL DEFAULT 0`,
  `CREATE INDEX conversation_looped ON conversation (id) WHERE looped = 1`,
];

export const accountHealth: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
