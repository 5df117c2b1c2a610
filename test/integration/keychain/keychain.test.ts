import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nowhere, runThere, SecretService } from './secret-service.ts';

const ask = (env: NodeJS.ProcessEnv, ...questions: string[]) =>
  runThere('ask-keychain.ts', questions, env);

/** The real Secret Service of Linux desktops; other systems' keychains need a person at the screen. */
describe.runIf(process.platform === 'linux')('the real keychain', () => {
  let service: SecretService;

  beforeEach(async () => {
    service = await SecretService.create();
  });
  afterEach(() => service.dispose());

  it('keeps a key over restarts of the app and of the keyring, and forgets it for good', async () => {
    await service.startKeyring('unlocked');
    expect(
      await ask(service.env, 'get:one', 'set:one:first', 'set:two:ключ-🔑', 'set:one:second'),
    ).toEqual([null, 'kept', 'kept', 'kept']);
    await service.startKeyring('unlocked');
    expect(await ask(service.env, 'get:one', 'get:two', 'get:three')).toEqual([
      'second',
      'ключ-🔑',
      null,
    ]);
    expect(await ask(service.env, 'delete:one', 'delete:one', 'get:one', 'get:two')).toEqual([
      'gone',
      'gone',
      null,
      'ключ-🔑',
    ]);
  });

  it('says that it is locked instead of taking anything', async () => {
    await service.startKeyring('unlocked');
    await ask(service.env, 'set:one:first');
    await service.startKeyring('locked');
    expect(await ask(service.env, 'set:two:second')).toEqual(['keychain.locked']);
    await service.startKeyring('unlocked');
    expect(await ask(service.env, 'get:one', 'get:two')).toEqual(['first', null]);
  });

  it('says that it is missing where the service has no keyring to keep anything in', async () => {
    await service.startKeyring('locked');
    expect(await ask(service.env, 'set:one:first')).toEqual(['keychain.missing']);
  });

  it('says that it is missing where no service answers', async () => {
    expect(await ask(service.env, 'get:one', 'set:one:first', 'delete:one')).toEqual([
      'keychain.missing',
      'keychain.missing',
      'keychain.missing',
    ]);
  });

  it('says that it is missing where there is not even a bus', async () => {
    expect(await ask(nowhere(), 'get:one', 'set:one:first')).toEqual([
      'keychain.missing',
      'keychain.missing',
    ]);
  });
});

describe.runIf(process.platform === 'linux')('the vault with the real keychain', () => {
  let service: SecretService;
  let dir: string;

  beforeEach(async () => {
    service = await SecretService.create();
    dir = await mkdtemp(path.join(tmpdir(), 'frontdesk-vault-'));
  });
  afterEach(async () => {
    await service.dispose();
    await rm(dir, { recursive: true, force: true });
  });

  const open = (env = service.env) => runThere('open-vault.ts', [dir], env);

  it('opens, waits while the keyring is locked or away, and opens again', async () => {
    await service.startKeyring('unlocked');
    expect(await open()).toBe('open');
    await service.startKeyring('locked');
    expect(await open()).toBe('keychain-locked');
    await service.stopKeyring();
    expect(await open()).toBe('keychain-missing');
    await service.startKeyring('unlocked');
    expect(await open()).toBe('open');
  });

  it('asks for a passphrase where there is no keychain, and writes nothing before', async () => {
    expect(await open()).toBe('choose-passphrase');
    expect(await readdir(dir)).toEqual([]);
  });
});
