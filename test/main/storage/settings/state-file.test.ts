import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStateFile } from '../../../../main/storage/settings/state-file.ts';
import { SilentLogger } from '../../../doubles/silent-logger.ts';

const schema = z.object({ width: z.number().int().positive() });

describe('a state file', () => {
  let dir: string;
  let file: string;
  let logger: SilentLogger;
  const open = () => openStateFile({ file, schema, initial: { width: 800 }, logger });

  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'frontdesk-state-'));
    file = path.join(dir, 'window.json');
    logger = new SilentLogger();
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('has the last of many changes after a restart', async () => {
    const state = await open();
    for (let width = 1; width <= 50; width += 1) state.set({ width });
    expect(state.get()).toEqual({ width: 50 });
    await state.flush();
    expect((await open()).get()).toEqual({ width: 50 });
  });

  it.each(['', '{"width":-1}', '{'])('begins anew from a file that says %j', async (text) => {
    await writeFile(file, text);
    const state = await open();
    expect(state.get()).toEqual({ width: 800 });
    state.set({ width: 3 });
    await state.flush();
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ width: 3 });
  });

  it('only logs where it cannot write', async () => {
    const state = await open();
    await rm(dir, { recursive: true });
    await writeFile(dir, 'a file where the folder was');
    state.set({ width: 3 });
    await state.flush();
    expect(logger.events('error')).toEqual(['state.not-written']);
    expect(state.get()).toEqual({ width: 3 });
  });
});
