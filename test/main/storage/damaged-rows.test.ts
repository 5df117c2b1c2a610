import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../../main/storage/vault-process/database/connection.ts';
import { migrate } from '../../../main/storage/vault-process/migrations/migrate.ts';
import { READS } from '../../../main/storage/vault-process/read/reads.ts';
import { applyChanges } from '../../../main/storage/vault-process/write/apply-change.ts';
import { conversation, message, put, turn } from '../../contract-suites/store-records.ts';

async function filled() {
  const database = new Database(':memory:');
  await migrate(database);
  const db = new Connection(database);
  applyChanges(db, [
    put.conversation(conversation('a')),
    put.message(message('m', 'a')),
    put.turn(turn('t', 'a')),
    put.turn(turn('u', 'a')),
  ]);
  return { database, db };
}

describe('a damaged row', () => {
  it.each([
    ['cut short', `UPDATE turn SET record = substr(record, 1, 20) WHERE id = 't'`],
    ['of another shape', `UPDATE turn SET record = '{"id":"t"}' WHERE id = 't'`],
  ])('that is %s is reported by name, never skipped in a list', async (_how, damage) => {
    const { database, db } = await filled();
    database.prepare(damage).run();
    expect(() => READS['turns.inStates'](db, ['collecting'])).toThrow(
      expect.objectContaining({ code: 'vault.corrupted', details: { table: 'turn', id: 't' } }),
    );
  });

  it('with impossible ticks is reported', async () => {
    const { database, db } = await filled();
    database.prepare(`UPDATE message SET delivery = 'eaten'`).run();
    expect(() => READS['messages.get'](db, message('m', 'a').id)).toThrow(
      expect.objectContaining({ code: 'vault.corrupted' }),
    );
  });
});
