import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileLinkMemory, NO_LINK } from '../../../../main/channels/whatsapp-web/link-memory.ts';
import { SilentLogger } from '../../../doubles/silent-logger.ts';

const ACCOUNT = { name: 'Olive Tree', number: '15550001111', since: 1000 };

describe('what is remembered of a link', () => {
  let folder: string;
  let file: string;
  let logger: SilentLogger;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'frontdesk-link-'));
    file = path.join(folder, 'deep', 'link.json');
    logger = new SilentLogger();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('outlasts the app, and leaves no half file beside it', async () => {
    const memory = new FileLinkMemory(file, logger);
    expect(memory.read()).toEqual(NO_LINK);
    await memory.write({ account: ACCOUNT, mustWipe: false });
    expect(new FileLinkMemory(file, logger).read()).toEqual({ account: ACCOUNT, mustWipe: false });
    expect(await readdir(path.dirname(file))).toEqual(['link.json']);
    expect(logger.events('error')).toEqual([]);
  });

  it('keeps the last of several writes at once, not whichever ends last', async () => {
    const memory = new FileLinkMemory(file, logger);
    await Promise.all([
      memory.write({ account: ACCOUNT, mustWipe: false }),
      memory.write({ account: null, mustWipe: true }),
    ]);
    expect(memory.read()).toEqual({ account: null, mustWipe: true });
  });

  it.each(['', '{', '{"account":{"name":1}}'])(
    'starts as if never linked, and says so, where the file reads %j',
    async (text) => {
      const broken = path.join(folder, 'broken.json');
      await writeFile(broken, text);
      expect(new FileLinkMemory(broken, logger).read()).toEqual(NO_LINK);
      expect(logger.events('error')).toEqual(['link.memory-not-read']);
    },
  );

  it('goes on writing after a write that failed', async () => {
    const blocked = path.join(folder, 'file');
    await writeFile(blocked, '');
    const memory = new FileLinkMemory(path.join(blocked, 'link.json'), logger);
    await expect(memory.write(NO_LINK)).rejects.toMatchObject({ code: 'EEXIST' });
    await rm(blocked);
    await memory.write({ account: ACCOUNT, mustWipe: false });
    expect(memory.read().account).toEqual(ACCOUNT);
  });
});
