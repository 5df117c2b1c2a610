import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileJournal } from '../../../../main/channels/whatsapp-web/file-journal.ts';
import type { HandedOver } from '../../../../main/channels/whatsapp-web/hand-over-journal.ts';
import { SendId } from '../../../../main/engine/domain/ids.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journal-'));
  file = path.join(folder, 'deep', 'replies');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const entry = (name: string): HandedOver => ({
  sendId: SendId.parse(name),
  at: 5,
  to: 'abc',
  fate: 'given',
});

describe('what is written down of replies', () => {
  it('is there after the app died right behind it', async () => {
    const journal = new FileJournal(file);
    expect(await journal.load()).toEqual({ handedOver: [], whole: true });
    await Promise.all([journal.append(entry('a')), journal.append(entry('b'))]);
    expect(await new FileJournal(file).load()).toEqual({
      handedOver: [entry('a'), entry('b')],
      whole: true,
    });
    await journal.close();
  });

  it('forgets the half line of a crash: its reply was never given away', async () => {
    const journal = new FileJournal(file);
    await journal.append(entry('a'));
    await journal.close();
    await appendFile(file, '{"sendId":"b"');
    const again = new FileJournal(file);
    expect(await again.load()).toEqual({ handedOver: [entry('a')], whole: true });
    await again.append(entry('c'));
    await again.close();
    expect(await new FileJournal(file).load()).toEqual({
      handedOver: [entry('a'), entry('c')],
      whole: true,
    });
  });

  it('says that it is not whole where a line was spoilt', async () => {
    const journal = new FileJournal(file);
    await journal.append(entry('a'));
    await journal.close();
    await writeFile(file, `rubbish\n${await readFile(file, 'utf8')}`);
    expect(await new FileJournal(file).load()).toEqual({ handedOver: [entry('a')], whole: false });
  });

  it('does not grow for ever', async () => {
    const journal = new FileJournal(file);
    await journal.append(entry('first'));
    await journal.close();
    const lines = Array.from({ length: 50_000 }, (_one, at) => JSON.stringify(entry(String(at))));
    await appendFile(file, `${lines.join('\n')}\n`);
    const { handedOver, whole } = await new FileJournal(file).load();
    expect(whole).toBe(true);
    expect(handedOver).toHaveLength(50_000);
    expect(await readFile(file, 'utf8')).not.toContain('first');
  });

  it.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
    const journal = new FileJournal(file);
    await journal.append(entry('a'));
    await journal.close();
    expect((await stat(file)).mode & 0o077).toBe(0);
  });
});
