import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  `CREATE TABLE contact (id TEXT NOT NULL PRIMARY KEY, record TEXT NOT NULL) STRICT`,

  `CREATE TABLE contact_alias (
    channel_id TEXT NOT NULL,
    address TEXT NOT NULL,
    contact_id TEXT NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL,
    PRIMARY KEY (channel_id, address)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX contact_alias_contact ON contact_alias (contact_id)`,

  `CREATE TABLE conversation (
    id TEXT NOT NULL PRIMARY KEY,
    channel_id TEXT NOT NULL,
    address TEXT NOT NULL,
    contact_id TEXT REFERENCES contact (id),
    mode TEXT NOT NULL,
    activity INTEGER NOT NULL,
    message_count INTEGER NOT NULL DEFAULT 0,
    answered INTEGER NOT NULL DEFAULT 0,
    record TEXT NOT NULL,
    UNIQUE (channel_id, address)
  ) STRICT`,
  `CREATE INDEX conversation_activity ON conversation (activity DESC, id DESC)`,
  `CREATE INDEX conversation_mode ON conversation (mode)`,
  `CREATE INDEX conversation_contact ON conversation (contact_id)`,

  `CREATE TABLE message (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    channel_id TEXT NOT NULL,
    channel_message_id TEXT,
    sender_id TEXT REFERENCES contact (id),
    delivery TEXT,
    record TEXT NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX message_once ON message (channel_id, channel_message_id)
    WHERE channel_message_id IS NOT NULL`,
  `CREATE INDEX message_thread ON message (conversation_id, seq)`,

  // Folded text: what short queries scan and what the index is built over.
  `CREATE TABLE message_text (
    seq INTEGER PRIMARY KEY REFERENCES message (seq),
    text TEXT NOT NULL
  ) STRICT`,
  `CREATE VIRTUAL TABLE message_index USING fts5 (
    text, content = 'message_text', content_rowid = 'seq', tokenize = 'trigram case_sensitive 1'
  )`,

  `CREATE TABLE turn (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    state TEXT NOT NULL,
    open INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    record TEXT NOT NULL
  ) STRICT`,
  // A long conversation has thousands that are done.
  `CREATE INDEX turn_open ON turn (conversation_id, open, seq)`,
  `CREATE INDEX turn_thread ON turn (conversation_id, seq)`,
  `CREATE INDEX turn_state ON turn (state, seq)`,

  `CREATE TABLE draft (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    turn_id TEXT NOT NULL REFERENCES turn (id),
    version INTEGER NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (turn_id, version)
  ) STRICT`,

  `CREATE TABLE send (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    turn_id TEXT REFERENCES turn (id),
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    state TEXT NOT NULL,
    settled_at INTEGER,
    revision INTEGER NOT NULL,
    record TEXT NOT NULL
  ) STRICT`,
  // At most one reply per turn, held by the database itself: one that may still leave, or the one that left.
  `CREATE UNIQUE INDEX send_one_per_turn ON send (turn_id)
    WHERE turn_id IS NOT NULL AND state IN ('queued', 'handing-over', 'unconfirmed', 'sent')`,
  `CREATE INDEX send_live ON send (conversation_id, seq)
    WHERE state IN ('queued', 'handing-over', 'unconfirmed')`,
  `CREATE INDEX send_state ON send (state, seq)`,
  `CREATE INDEX send_turn ON send (turn_id, seq)`,
  `CREATE INDEX send_settled ON send (state, settled_at, seq)`,

  `CREATE TABLE fact (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE singleton (name TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID`,
];

export const firstRooms: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
