import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  `ALTER TABLE contact_alias ADD COLUMN retired_at INTEGER`,

  `ALTER TABLE conversation ADD COLUMN hand_over_until INTEGER`,
  `UPDATE conversation SET hand_over_until = record ->> '$.handOver.until'`,
  `CREATE INDEX conversation_handed_over ON conversation (hand_over_until)
    WHERE hand_over_until IS NOT NULL`,

  // What is there keeps its order: a place never lies before that of an earlier arrival.
  `ALTER TABLE message ADD COLUMN position INTEGER NOT NULL DEFAULT 0`,
  `UPDATE message SET position = placed.position FROM (
    SELECT seq, max(record ->> '$.storedAt') OVER (PARTITION BY conversation_id ORDER BY seq) AS position
    FROM message
  ) AS placed WHERE placed.seq = message.seq`,
  `DROP INDEX message_thread`,
  `CREATE INDEX message_thread ON message (conversation_id, position, seq)`,

  `CREATE TABLE media (
    id TEXT NOT NULL PRIMARY KEY,
    message_id TEXT REFERENCES message (id),
    record TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX media_message ON media (message_id)`,
  // Apart from the records, so that reading those never touches the pages of a film.
  `CREATE TABLE media_content (
    media_id TEXT NOT NULL PRIMARY KEY REFERENCES media (id),
    content BLOB NOT NULL
  ) STRICT`,
];

export const whatsAppSays: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
