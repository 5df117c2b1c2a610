import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { MediaId } from '../../../main/engine/domain/ids.ts';
import { Connection } from '../../../main/storage/vault-process/database/connection.ts';
import { migrate } from '../../../main/storage/vault-process/migrations/migrate.ts';
import type { ReadMethod } from '../../../main/storage/vault-process/read/reads.ts';
import { READS } from '../../../main/storage/vault-process/read/reads.ts';
import { applyChanges } from '../../../main/storage/vault-process/write/apply-change.ts';
import {
  contact,
  conversation,
  message,
  put,
  send,
  turn,
} from '../../contract-suites/store-records.ts';

const a = conversation('a');
const stored = message('m', 'a');
const photo = MediaId.parse('photo');
const wire = message('m', 'a').channelMessageId;
if (wire === null) throw new Error('a test message has a channel id');

/** How SQLite goes about each statement that `read` really runs. */
async function plansOf(read: (db: Connection) => unknown): Promise<string[]> {
  const database = new Database(':memory:');
  await migrate(database);
  const statements = new Set<string>();
  const listening = new Connection(listeningTo(database, statements));
  applyChanges(listening, [
    put.contact(contact('k')),
    put.conversation({ ...a, contactId: contact('k').id }),
    put.message(stored),
    put.turn(turn('t', 'a')),
    put.send(send('s', 't', 'a')),
  ]);
  statements.clear();
  read(new Connection(listeningTo(database, statements)));
  return [...statements].flatMap((sql) => {
    const nulls = Array.from({ length: sql.split('?').length - 1 }, () => null);
    const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...nulls);
    return rows.map((row) => JSON.stringify(row));
  });
}

function listeningTo(database: Database.Database, statements: Set<string>): Database.Database {
  return {
    inTransaction: false,
    prepare: (sql) => {
      statements.add(sql);
      return database.prepare(sql);
    },
    pragma: (source) => database.pragma(source),
    close: () => undefined,
  };
}

describe('reads of the hot path', () => {
  it.each<[ReadMethod, (db: Connection) => unknown, string[]]>([
    [
      'conversations.arrival',
      (db) =>
        READS['conversations.arrival'](db, {
          channelId: a.channelId,
          channelMessageId: wire,
          chatAddress: a.address,
          senderAddress: a.address,
        }),
      ['message_once', 'turn_open', 'send_live'],
    ],
    [
      'conversations.snapshot',
      (db) => READS['conversations.snapshot'](db, a.id),
      ['turn_open', 'send_live'],
    ],
    [
      'messages.page',
      (db) => READS['messages.page'](db, { conversationId: a.id, before: stored.id, limit: 50 }),
      ['message_thread'],
    ],
    [
      'conversations.list',
      (db) => READS['conversations.list'](db, { limit: 50, after: '5 a' }),
      ['conversation_activity'],
    ],
    ['media.get', (db) => READS['media.get'](db, photo), ['sqlite_autoindex_media']],
    [
      'conversations.handedOver',
      (db) => READS['conversations.handedOver'](db, undefined),
      ['conversation_handed_over'],
    ],
    ['turns.newest', (db) => READS['turns.newest'](db, a.id), ['turn_thread']],
    [
      'sends.leftSince',
      (db) => READS['sends.leftSince'](db, { channelId: a.channelId, since: 5 }),
      ['send_settled'],
    ],
    ['conversations.heard', (db) => READS['conversations.heard'](db, a.id), ['message_thread']],
    [
      'conversations.looped',
      (db) => READS['conversations.looped'](db, undefined),
      ['conversation_looped'],
    ],
    ['sends.lastSent', (db) => READS['sends.lastSent'](db, undefined), ['send_settled']],
    ['messages.get', (db) => READS['messages.get'](db, stored.id), ['sqlite_autoindex_message']],
  ])(
    '%s looks only at what it gives back, however much is stored',
    async (_name, read, indexes) => {
      const plans = await plansOf(read);
      expect(plans.length).toBeGreaterThan(0);
      for (const index of indexes) expect(plans.join()).toContain(index);
      const wasteful = plans.filter(
        (plan) =>
          plan.includes('TEMP B-TREE') || (plan.includes('SCAN ') && !/INDEX|json_each/.test(plan)),
      );
      expect(wasteful).toEqual([]);
    },
  );
});
