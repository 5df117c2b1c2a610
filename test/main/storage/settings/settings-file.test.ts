import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../../../main/engine/domain/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../main/engine/domain/settings.ts';
import type { SettingsStore } from '../../../../main/engine/ports/settings-store.ts';
import { openSettings } from '../../../../main/storage/settings/settings-file.ts';
import { MemorySettingsStore } from '../../../doubles/memory-settings-store.ts';
import { SilentLogger } from '../../../doubles/silent-logger.ts';

describe.each(['file', 'twin'])('settings in the %s', (kind) => {
  let dir: string;
  let settings: SettingsStore;

  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'frontdesk-settings-'));
    const file = path.join(dir, 'settings.json');
    settings =
      kind === 'twin'
        ? new MemorySettingsStore()
        : await openSettings({ file, logger: new SilentLogger() });
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('are the defaults at first, and cannot be changed through what was read', () => {
    const read = settings.get();
    read.notifications.enabled = false;
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
  });

  it('change in parts and tell who listens', async () => {
    const heard: Settings[] = [];
    const stop = settings.onChange((next) => heard.push(next));
    const next = await settings.update({ theme: 'dark', language: undefined });
    stop();
    await settings.update({ theme: 'light' });
    expect(next).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(heard).toEqual([next]);
  });

  it('refuse what does not fit and stay as they were', async () => {
    await expect(settings.update({ quietMs: -5 })).rejects.toHaveProperty('issues');
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
  });

  it('lose no change of several at once', async () => {
    await Promise.all([
      settings.update({ theme: 'dark' }),
      settings.update({ letterKeys: false }),
      settings.update({ holdSeconds: 20 }),
    ]);
    expect(settings.get()).toMatchObject({ theme: 'dark', letterKeys: false, holdSeconds: 20 });
  });
});

describe('the settings file', () => {
  let dir: string;
  let file: string;
  const open = () => openSettings({ file, logger: new SilentLogger() });

  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'frontdesk-settings-'));
    file = path.join(dir, 'settings.json');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('gives back after a restart what an update promised', async () => {
    await (await open()).update({ theme: 'dark', providers: [{ id: 'openai', model: 'm' }] });
    expect((await open()).get()).toMatchObject({
      theme: 'dark',
      providers: [{ id: 'openai', model: 'm' }],
    });
    expect(await readdir(dir)).toEqual(['settings.json']);
  });

  it('costs the owner only the field that does not fit, and keeps the old file', async () => {
    const broken = { ...DEFAULT_SETTINGS, theme: 'plaid', language: 'ar', extra: 1 };
    await writeFile(file, JSON.stringify(broken));
    expect((await open()).get()).toEqual({ ...DEFAULT_SETTINGS, language: 'ar' });
    expect(JSON.parse(await readFile(`${file}.broken`, 'utf8'))).toEqual(broken);
    expect((await open()).get().language).toBe('ar');
  });

  it('has a default for a field that an older version did not know', async () => {
    const { firstRun: _, ...older } = { ...DEFAULT_SETTINGS, theme: 'dark' as const };
    await writeFile(file, JSON.stringify(older));
    expect((await open()).get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(await readdir(dir)).toEqual(['settings.json']);
  });

  it.each(['', '{"theme":', 'null', '[]', '"dark"', '\0\0\0'])(
    'starts with defaults from a file that says %j',
    async (text) => {
      await writeFile(file, text);
      expect((await open()).get()).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('is not harmed by a half-written file of an earlier crash', async () => {
    await (await open()).update({ theme: 'dark' });
    await writeFile(`${file}.new`, '{"theme":"li');
    const settings = await open();
    expect(settings.get().theme).toBe('dark');
    await settings.update({ theme: 'light' });
    expect((await open()).get().theme).toBe('light');
  });

  it('goes back to what is on the disk where a change cannot be written', async () => {
    const settings = await open();
    await settings.update({ theme: 'dark' });
    await rm(dir, { recursive: true });
    await writeFile(dir, 'a file where the folder was');
    await expect(settings.update({ theme: 'light' })).rejects.toHaveProperty('code');
    expect(settings.get().theme).toBe('dark');
  });
});
