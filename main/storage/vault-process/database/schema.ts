import type { ColumnType, Generated } from 'kysely';

/** SQLite knows no booleans. */
type Flag = 0 | 1;

/** The order in which rows were stored; given by SQLite, never changed. */
type Sequence = Generated<number>;

/**
 * Each table keeps the whole record as JSON, exactly as the domain has it, beside the columns that queries need.
 * Reading parses the record with the domain's schema, so a damaged row is seen.
 */
export interface VaultSchema {
  contact: { id: string; record: string };
  contact_alias: {
    channel_id: string;
    address: string;
    contact_id: string;
    kind: string;
    retired_at: number | null;
  };
  conversation: {
    id: string;
    channel_id: string;
    address: string;
    contact_id: string | null;
    mode: string;
    activity: number;
    message_count: Generated<number>;
    /** Something of ours has gone out. */
    answered: Generated<Flag>;
    /** Until when the owner has it; null where not, or until given back. */
    hand_over_until: number | null;
    /** Looks like two machines talking. */
    looped: Generated<Flag>;
    record: string;
  };
  message: {
    seq: Sequence;
    id: string;
    conversation_id: string;
    channel_id: string;
    channel_message_id: string | null;
    sender_id: string | null;
    delivery: string | null;
    /** The place in the thread, then `seq`: a time that never goes back as messages arrive. */
    position: number;
    record: string;
  };
  media: { id: string; message_id: string | null; record: string };
  media_content: { media_id: string; content: Uint8Array };
  message_text: { seq: number; text: string };
  /** FTS5 over `message_text`; the column named like the table is how it is queried and fed. */
  message_index: {
    rowid: number;
    text: string;
    message_index: ColumnType<string, string | undefined, never>;
  };
  turn: {
    seq: Sequence;
    id: string;
    conversation_id: string;
    state: string;
    open: Flag;
    revision: number;
    record: string;
  };
  draft: { seq: Sequence; id: string; turn_id: string; version: number; record: string };
  send: {
    seq: Sequence;
    id: string;
    turn_id: string | null;
    conversation_id: string;
    state: string;
    settled_at: number | null;
    revision: number;
    record: string;
  };
  account: { channel_id: string; record: string };
  fact: { seq: Sequence; id: string; record: string };
  /** One row each: the gate and the business. */
  singleton: { name: 'gate' | 'business'; record: string };
}
