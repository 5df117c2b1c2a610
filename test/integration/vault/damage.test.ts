import { copyFile, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../main/storage/vault-process/database/open-database.ts';
import { toVaultError } from '../../../main/storage/vault-process/database/sqlite-errors.ts';
import { READS } from '../../../main/storage/vault-process/read/reads.ts';
import { contact, conversation, put, saying } from '../../contract-suites/store-records.ts';
import { SeededRandom } from '../../doubles/seeded-random.ts';
import type { Lab } from './vault-lab.ts';
import { createLab, KEY, openLab, OTHER_KEY } from './vault-lab.ts';

const SECRET = 'Walnut-Cake-Nobody-May-Read';
const MESSAGES = 300;

/** A closed vault with some hundred pages. */
async function filledLab(): Promise<Lab> {
  const lab = await openLab();
  await lab.store.commit([
    put.contact(contact('k', { name: SECRET })),
    put.conversation(conversation('a', { title: SECRET, address: `${SECRET}@s.whatsapp.net` })),
    ...Array.from({ length: MESSAGES }, (_, index) =>
      put.message(saying(`m${index}`, 'a', `${SECRET} ${index} ${'x'.repeat(500)}`)),
    ),
  ]);
  return lab;
}

async function withoutItsProcess(): Promise<Lab> {
  const lab = await filledLab();
  await lab.keeper.close();
  return lab;
}

describe('the file of the vault', () => {
  let lab: Lab;

  afterEach(() => lab.dispose());

  it('shows no word of what is in it, while it is written and afterwards', async () => {
    lab = await filledLab();
    const contains = async (file: string) => {
      const bytes = await readFile(file);
      expect(bytes.length).toBeGreaterThan(10_000);
      return ['utf8', 'utf16le'].some((encoding) =>
        bytes.includes(Buffer.from(SECRET, encoding === 'utf8' ? 'utf8' : 'utf16le')),
      );
    };
    expect(await contains(`${lab.file}-wal`)).toBe(false);
    await lab.keeper.close();
    expect(await contains(lab.file)).toBe(false);
    expect((await readFile(lab.file)).subarray(0, 15).toString('latin1')).not.toBe(
      'SQLite format 3',
    );
  });

  it('does not open with another key, and is not changed by the attempt', async () => {
    lab = await withoutItsProcess();
    const before = await readFile(lab.file);
    await expect(lab.keeper.open({ file: lab.file, key: OTHER_KEY })).rejects.toMatchObject({
      code: 'vault.wrong-key',
    });
    expect(await readFile(lab.file)).toEqual(before);
    await lab.keeper.open({ file: lab.file, key: KEY });
    expect((await lab.store.conversations.countByMode()).draft).toBe(1);
  });

  it('is refused when it is plain, and is not changed by the attempt', async () => {
    lab = await createLab();
    const plain = new Database(lab.file);
    plain.prepare('CREATE TABLE message (id TEXT)').run();
    plain.close();
    const before = await readFile(lab.file);
    await expect(lab.keeper.open({ file: lab.file, key: KEY })).rejects.toMatchObject({
      code: 'vault.corrupted',
    });
    expect(await readFile(lab.file)).toEqual(before);
  });

  it.each([0.95, 0.5, 0.1])('is refused when only %d of it is left', async (part) => {
    lab = await withoutItsProcess();
    const { size } = await stat(lab.file);
    await truncate(lab.file, Math.floor(size * part));
    await expect(lab.keeper.open({ file: lab.file, key: KEY })).rejects.toMatchObject({
      code: 'vault.corrupted',
    });
  });

  it('is refused when it is something else altogether', async () => {
    lab = await createLab();
    await writeFile(lab.file, 'Dear diary, '.repeat(2000));
    await expect(lab.keeper.open({ file: lab.file, key: KEY })).rejects.toMatchObject({
      code: 'vault.wrong-key',
    });
  });
});

describe('single damaged bytes', () => {
  let lab: Lab;

  beforeEach(async () => {
    lab = await withoutItsProcess();
  });
  afterEach(() => lab.dispose());

  it('are never read as something else: all is right or the fault is told, at 40 seeded places', async () => {
    const healthy = await readFile(lab.file);
    let told = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const file = `${lab.file}.${seed}`;
      await copyFile(lab.file, file);
      const bytes = Buffer.from(healthy);
      const at = Math.floor(new SeededRandom(seed).fraction() * bytes.length);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
      await writeFile(file, bytes);
      const fault = await readEverything(file);
      if (fault === null) continue;
      told += 1;
      expect(['vault.corrupted', 'vault.wrong-key']).toContain(fault);
    }
    expect(told).toBeGreaterThan(10);
  });

  it('are told to the app that runs over them', async () => {
    const bytes = await readFile(lab.file);
    for (let at = 4096 * 20; at < bytes.length; at += 4096) {
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
    }
    await writeFile(lab.file, bytes);
    const read = async () => {
      await lab.keeper.open({ file: lab.file, key: KEY });
      await lab.store.messages.page({
        conversationId: conversation('a').id,
        before: null,
        limit: MESSAGES,
      });
    };
    await expect(read()).rejects.toMatchObject({ code: 'vault.corrupted' });
  });
});

/** Null where every message came back as it was stored; else the code of the fault. */
async function readEverything(file: string): Promise<string | null> {
  try {
    const db = await openDatabase(file, KEY);
    try {
      const { items } = READS['messages.page'](db, {
        conversationId: conversation('a').id,
        before: null,
        limit: MESSAGES,
      });
      const texts = items.map(({ body }) => (body.kind === 'text' ? body.text : ''));
      const expected = Array.from(
        { length: MESSAGES },
        (_, index) => `${SECRET} ${index} ${'x'.repeat(500)}`,
      );
      expect(texts).toEqual(expected);
      return null;
    } finally {
      db.close();
    }
  } catch (thrown) {
    const error = toVaultError(thrown);
    if (error.code === 'internal') throw thrown;
    return error.code;
  }
}
