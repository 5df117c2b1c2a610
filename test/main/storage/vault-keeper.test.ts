import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VaultKeeper } from '../../../main/storage/vault-keeper.ts';
import { FakeClock } from '../../doubles/fake-clock.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';
import { InProcessVault } from './in-process-vault.ts';

describe('the keeper of the vault process', () => {
  let dir: string;
  let clock: FakeClock;
  let vault: InProcessVault;
  let keeper: VaultKeeper;
  const open = () => keeper.open({ file: path.join(dir, 'vault.db'), key: '1b'.repeat(32) });

  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'frontdesk-keeper-'));
    clock = new FakeClock();
    vault = new InProcessVault();
    keeper = new VaultKeeper({ launch: vault.launch, clock, logger: new SilentLogger() });
  });
  afterEach(async () => {
    await keeper.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('refuses what was asked when the process ended, instead of waiting for ever', async () => {
    await open();
    const asked = keeper.call('gate.get', undefined);
    const written = keeper.call('commit', []);
    vault.crash();
    await expect(asked).rejects.toMatchObject({ code: 'vault.stopped' });
    await expect(written).rejects.toMatchObject({ code: 'vault.stopped' });
  });

  it('holds questions back while the vault is being started again, then answers them', async () => {
    await open();
    vault.crash();
    const asked = keeper.call('gate.get', undefined);
    expect(keeper.status()).toEqual({ state: 'restarting' });
    await clock.advance(100);
    expect(await asked).toEqual({ open: true });
  });

  it('counts a start that fails as an end, and tries again later', async () => {
    await open();
    vault.refuseLaunches = 2;
    vault.crash();
    await clock.advance(100);
    expect(keeper.status()).toEqual({ state: 'restarting' });
    await clock.advance(300);
    expect(keeper.status()).toEqual({ state: 'restarting' });
    await clock.advance(1000);
    expect(keeper.status()).toEqual({ state: 'open' });
  });

  it('refuses held questions when it gives up', async () => {
    await open();
    vault.refuseLaunches = 10;
    vault.crash();
    const asked = keeper.call('gate.get', undefined);
    const refused = expect(asked).rejects.toMatchObject({ code: 'vault.stopped' });
    await clock.advance(10_000);
    await refused;
    expect(keeper.status().state).toBe('failed');
    expect(clock.pending).toBe(0);
  });

  it('does not take ends that lie hours apart for a crash loop', async () => {
    await open();
    for (let round = 0; round < 8; round += 1) {
      vault.crash();
      await clock.advance(3_600_000);
    }
    expect(keeper.status()).toEqual({ state: 'open' });
  });

  it('does not start again what it closed itself', async () => {
    await open();
    await keeper.close();
    await clock.advance(60_000);
    expect(vault.launches).toBe(1);
    await expect(keeper.call('gate.get', undefined)).rejects.toMatchObject({
      code: 'vault.locked',
    });
  });

  it('does not open after all when it is closed while it waits to start again', async () => {
    await open();
    vault.crash();
    await keeper.close();
    await clock.advance(60_000);
    expect(vault.launches).toBe(1);
    expect(keeper.status()).toEqual({ state: 'closed' });
  });

  it.each(['', 'short', '1b'.repeat(31), 'zz'.repeat(32), '1B'.repeat(32)])(
    'refuses the key %j, which would make a file that is not encrypted with it',
    async (key) => {
      const file = path.join(dir, 'vault.db');
      await expect(keeper.open({ file, key })).rejects.toMatchObject({ code: 'invalid-input' });
      expect(keeper.status()).toEqual({ state: 'closed' });
    },
  );

  it('refuses a question of the wrong shape without ending', async () => {
    await open();
    await expect(keeper.call('messages.page', { limit: -1 })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(await keeper.call('gate.get', undefined)).toEqual({ open: true });
  });
});
