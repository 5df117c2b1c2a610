import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import type { VaultState } from '../../../../main/engine/domain/views/app.ts';
import type { VaultAccess } from '../../../../main/storage/keys/vault-access.ts';
import { createVaultAccess } from '../../../../main/storage/keys/vault-access.ts';
import { conversation, put } from '../../../contract-suites/store-records.ts';
import { FakeClock } from '../../../doubles/fake-clock.ts';
import { MemorySecretStore } from '../../../doubles/memory-secret-store.ts';
import { SilentLogger } from '../../../doubles/silent-logger.ts';
import { InProcessVault } from '../in-process-vault.ts';

const PASSPHRASE = 'correct horse battery';
const missing = new FrontdeskError('keychain.missing', 'none');
const locked = new FrontdeskError('keychain.locked', 'locked');

describe('opening the vault', () => {
  let dir: string;
  let keychain: MemorySecretStore;
  let clock: FakeClock;
  let vault: InProcessVault;
  let logger: SilentLogger;
  let access: VaultAccess;

  const create = () =>
    createVaultAccess({ dir, secretStore: keychain, launch: vault.launch, clock, logger });
  /** As after quitting and starting the app. */
  const restart = async (): Promise<VaultState> => {
    await access.close();
    access = create();
    return access.open();
  };
  const file = (name: string) => path.join(dir, name);
  const keyEntry = () => keychain.names().find((name) => name.startsWith('vault-key.')) ?? '';
  const keepOne = () => access.store().commit([put.conversation(conversation('a'))]);
  const kept = async () => (await access.store().conversations.get(conversation('a').id)) !== null;

  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'frontdesk-access-'));
    keychain = new MemorySecretStore();
    clock = new FakeClock();
    vault = new InProcessVault();
    logger = new SilentLogger();
    access = create();
  });
  afterEach(async () => {
    await access.close();
    await rm(dir, { recursive: true, force: true });
  });

  describe('with a keychain', () => {
    it('makes key and vault on the first start and finds both on the next', async () => {
      expect(await access.open()).toEqual({ state: 'open' });
      await keepOne();
      expect(await restart()).toEqual({ state: 'open' });
      expect(await kept()).toBe(true);
    });

    it('never writes the key to a file or a log', async () => {
      await access.open();
      const key = await keychain.get(keyEntry());
      if (key === null) throw new Error('a key was kept');
      const files = await Promise.all((await readdir(dir)).map((name) => readFile(file(name))));
      for (const bytes of files) {
        expect(bytes.includes(key)).toBe(false);
        expect(bytes.includes(Buffer.from(key, 'hex'))).toBe(false);
      }
      expect(JSON.stringify(logger.lines)).not.toContain(key);
    });

    it('gives provider keys to the keychain', async () => {
      await access.open();
      await access.secrets().set('provider.openai', 'sk-1');
      expect(await keychain.get('provider.openai')).toBe('sk-1');
    });

    it('says that the keychain is locked on the first start, and goes on when it is not', async () => {
      keychain.fault = locked;
      expect(await access.open()).toEqual({ state: 'keychain-locked' });
      expect(await readdir(dir)).toEqual([]);
      keychain.fault = null;
      expect(await access.retry()).toEqual({ state: 'open' });
    });

    it('takes a keychain that suddenly has nothing at all for locked, not for a first start', async () => {
      await access.open();
      await keepOne();
      const full = keychain;
      keychain = new MemorySecretStore();
      expect(await restart()).toEqual({ state: 'keychain-locked' });
      expect(keychain.names()).toEqual([]);
      keychain = full;
      expect(await restart()).toEqual({ state: 'open' });
      expect(await kept()).toBe(true);
    });

    it('says that the key is lost where the keychain is open and has other things', async () => {
      await access.open();
      await keychain.delete(keyEntry());
      expect(await restart()).toEqual({ state: 'key-lost' });
    });

    it('does not try a key that is not the one', async () => {
      await access.open();
      await keychain.set(keyEntry(), 'ab'.repeat(32));
      expect(await restart()).toEqual({ state: 'key-lost' });
    });

    it('tells a keychain that is gone from one that is locked', async () => {
      await access.open();
      keychain.fault = missing;
      expect(await restart()).toEqual({ state: 'keychain-missing' });
      keychain.fault = locked;
      expect(await access.retry()).toEqual({ state: 'keychain-locked' });
    });

    it('makes no new key beside an old vault whose key information is gone', async () => {
      await access.open();
      await access.close();
      await rm(file('keyinfo.json'));
      const names = keychain.names();
      expect(await restart()).toEqual({ state: 'key-lost' });
      expect(keychain.names()).toEqual(names);
    });

    it('shows damaged key information instead of starting over', async () => {
      await access.open();
      await access.close();
      await writeFile(file('keyinfo.json'), '{"version":1');
      expect(await restart()).toEqual({ state: 'corrupted', file: file('keyinfo.json') });
    });

    it('shows a vault that vanished instead of an empty desk', async () => {
      await access.open();
      await access.close();
      await rm(file('vault.db'));
      expect(await restart()).toEqual({ state: 'corrupted', file: file('vault.db') });
    });

    it('goes on after ending between the key and the vault', async () => {
      await access.open();
      await access.close();
      const info = (await readFile(file('keyinfo.json'), 'utf8')).replace(
        '"vaultMade": true',
        '"vaultMade": false',
      );
      await writeFile(file('keyinfo.json'), info);
      await rm(file('vault.db'));
      expect(await restart()).toEqual({ state: 'open' });
    });

    it('shows a damaged vault, and starts anew without deleting it', async () => {
      await access.open();
      await keepOne();
      await access.close();
      await truncate(file('vault.db'), 5000);
      expect(await restart()).toEqual({ state: 'corrupted', file: file('vault.db') });
      expect(await access.startAnew()).toEqual({ state: 'open' });
      expect(await kept()).toBe(false);
      const aside = (await readdir(dir)).find((name) => name.startsWith('set-aside-'));
      if (aside === undefined) throw new Error('the old files are kept');
      expect((await readdir(file(aside))).toSorted()).toEqual(['keyinfo.json', 'vault.db']);
      expect(await readFile(path.join(dir, aside, 'vault.db'))).toHaveLength(5000);
    });

    it('does not accept a plain file in place of the vault', async () => {
      await access.open();
      await access.close();
      await writeFile(file('vault.db'), `SQLite format 3\0${'\0'.repeat(4080)}`);
      expect(await restart()).toEqual({ state: 'corrupted', file: file('vault.db') });
    });

    it('refuses to start anew while everything is well', async () => {
      await access.open();
      await expect(access.startAnew()).rejects.toMatchObject({ code: 'conflict' });
      expect(access.state()).toEqual({ state: 'open' });
    });

    it('gives out no store and no secrets before it is open', async () => {
      expect(() => access.secrets()).toThrow(FrontdeskError);
      await expect(access.store().gate.get()).rejects.toMatchObject({ code: 'vault.locked' });
    });

    it('opens once, however often it is asked', async () => {
      await Promise.all([access.open(), access.retry(), access.retry()]);
      expect(vault.launches).toBe(1);
      expect(keychain.names().filter((name) => name.startsWith('vault-key.'))).toHaveLength(1);
    });

    it('says that the vault does not start, and can be asked again', async () => {
      vault.refuseLaunches = 1;
      expect(await access.open()).toMatchObject({
        state: 'failed',
        error: { code: 'vault.stopped' },
      });
      expect(await access.retry()).toEqual({ state: 'open' });
    });
  });

  describe('when the vault process ends by itself', () => {
    it('shows it, starts it again and loses nothing that was stored', async () => {
      await access.open();
      await keepOne();
      const states: string[] = [];
      access.onChange(({ state }) => states.push(state));
      vault.crash();
      await clock.advance(1000);
      expect(states).toEqual(['opening', 'open']);
      expect(await kept()).toBe(true);
    });

    it('gives up a crash loop in a state that can be tried again', async () => {
      await access.open();
      for (let round = 0; round < 5; round += 1) {
        vault.crash();
        await clock.advance(4000);
      }
      expect(access.state()).toMatchObject({ state: 'failed', error: { code: 'vault.stopped' } });
      await expect(access.store().gate.get()).rejects.toMatchObject({ code: 'vault.stopped' });
      expect(await access.retry()).toEqual({ state: 'open' });
    });
  });

  describe('without a keychain', () => {
    beforeEach(() => {
      keychain.fault = missing;
    });

    it('asks for a passphrase, and opens with it on every start', async () => {
      expect(await access.open()).toEqual({ state: 'choose-passphrase' });
      expect(await readdir(dir)).toEqual([]);
      expect(await access.createWithPassphrase(PASSPHRASE)).toEqual({ state: 'open' });
      await keepOne();
      expect(await restart()).toEqual({ state: 'passphrase-needed', retryAt: null });
      expect(await access.unlock(PASSPHRASE)).toEqual({ state: 'open' });
      expect(await kept()).toBe(true);
    });

    it('refuses a passphrase of seven characters, counted as the owner counts', async () => {
      await access.open();
      await expect(access.createWithPassphrase('🔑🔑🔑🔑🔑🔑🔑')).rejects.toMatchObject({
        code: 'passphrase.too-short',
      });
      expect(access.state()).toEqual({ state: 'choose-passphrase' });
      expect(await readdir(dir)).toEqual([]);
    });

    it('takes the same passphrase however the keyboard composes its letters', async () => {
      await access.open();
      await access.createWithPassphrase('caf\u00E9 caf\u00E9');
      await restart();
      expect(await access.unlock('cafe\u0301 cafe\u0301')).toEqual({ state: 'open' });
    });

    it('slows guessing down, and does not forget that over a restart', async () => {
      await access.open();
      await access.createWithPassphrase(PASSPHRASE);
      await restart();
      for (const guess of ['wrong one', 'wrong two']) {
        await expect(access.unlock(guess)).rejects.toMatchObject({ code: 'passphrase.wrong' });
        expect(access.state()).toEqual({ state: 'passphrase-needed', retryAt: null });
      }
      await expect(access.unlock('wrong three')).rejects.toHaveProperty('details.retryAt');
      const retryAt = clock.now() + 5000;
      expect(await restart()).toEqual({ state: 'passphrase-needed', retryAt });
      await expect(access.unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'passphrase.wrong' });
      await clock.advance(5000);
      expect(await access.unlock(PASSPHRASE)).toEqual({ state: 'open' });
      expect(await restart()).toEqual({ state: 'passphrase-needed', retryAt: null });
    });

    it('does not ask again after a fault while the app runs', async () => {
      await access.open();
      await access.createWithPassphrase(PASSPHRASE);
      for (let round = 0; round < 5; round += 1) {
        vault.crash();
        await clock.advance(4000);
      }
      expect(access.state().state).toBe('failed');
      expect(await access.retry()).toEqual({ state: 'open' });
    });

    it('keeps provider keys sealed, and not in the clear', async () => {
      await access.open();
      await access.createWithPassphrase(PASSPHRASE);
      await access.secrets().set('provider.openai', 'sk-very-secret');
      expect(await readFile(file('secrets.json'), 'utf8')).not.toContain('sk-very-secret');
      await restart();
      await access.unlock(PASSPHRASE);
      expect(await access.secrets().get('provider.openai')).toBe('sk-very-secret');
    });

    it('uses a keychain that appears before a passphrase was chosen', async () => {
      await access.open();
      keychain.fault = null;
      expect(await access.retry()).toEqual({ state: 'open' });
      expect(keychain.names()).not.toEqual([]);
    });
  });
});
