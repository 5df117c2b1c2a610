import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeychain } from '../../../../main/platform/keychain/index.ts';
import type { Keytar } from '../../../../main/platform/keychain/keytar.ts';
import { secretStoreContract } from '../../../contract-suites/secret-store.ts';

/** A keyring that behaves as GNOME's was seen to: a locked one says it has nothing, and refuses to take anything. */
class PretendKeyring implements Keytar {
  readonly entries = new Map<string, string>();
  locked = false;
  fault: Error | null = null;
  hang = false;
  calls = 0;

  getPassword(service: string, account: string): Promise<string | null> {
    return this.#answer(() =>
      this.locked ? null : (this.entries.get(`${service}/${account}`) ?? null),
    );
  }

  setPassword(service: string, account: string, password: string): Promise<void> {
    return this.#answer(() => {
      if (this.locked) throw new Error('Cannot create an item in a locked collection');
      this.entries.set(`${service}/${account}`, password);
    });
  }

  deletePassword(service: string, account: string): Promise<boolean> {
    return this.#answer(() => !this.locked && this.entries.delete(`${service}/${account}`));
  }

  #answer<T>(work: () => T): Promise<T> {
    this.calls += 1;
    if (this.hang) return new Promise<T>(() => undefined);
    if (this.fault !== null) return Promise.reject(this.fault);
    return Promise.resolve().then(work);
  }
}

secretStoreContract('The keychain over a pretend keyring', () => {
  const keyring = new PretendKeyring();
  const open = () => createKeychain({ load: () => Promise.resolve(keyring) });
  return Promise.resolve({ secrets: open(), reopen: open, dispose: () => Promise.resolve() });
});

describe('the keychain', () => {
  let keyring: PretendKeyring;
  const open = () => createKeychain({ load: () => Promise.resolve(keyring), limitMs: 1000 });

  beforeEach(() => {
    keyring = new PretendKeyring();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is not touched before it is asked', () => {
    const load = vi.fn<() => Promise<Keytar>>();
    createKeychain({ load });
    expect(load).not.toHaveBeenCalled();
  });

  it('keeps its entries under the name of the app', async () => {
    await open().set('one', 'value');
    expect([...keyring.entries.keys()]).toEqual(['Frontdesk/one']);
  });

  it('does not take an entry for absent when the keyring was locked meanwhile', async () => {
    const keychain = open();
    await keychain.set('one', '1');
    await keychain.set('two', '2');
    keyring.locked = true;
    await expect(keychain.get('one')).rejects.toMatchObject({ code: 'keychain.locked' });
    await expect(keychain.get('never')).rejects.toMatchObject({ code: 'keychain.locked' });
    await expect(keychain.delete('one')).rejects.toMatchObject({ code: 'keychain.locked' });
    keyring.locked = false;
    expect(await keychain.get('one')).toBe('1');
  });

  it('says locked where a locked keyring takes nothing', async () => {
    keyring.locked = true;
    await expect(open().set('one', '1')).rejects.toMatchObject({ code: 'keychain.locked' });
  });

  it.skipIf(process.platform === 'darwin')('says missing where no service answers', async () => {
    keyring.fault = new Error('Cannot autolaunch D-Bus without X11 $DISPLAY');
    const keychain = open();
    await expect(keychain.get('one')).rejects.toMatchObject({ code: 'keychain.missing' });
    await expect(keychain.set('one', '1')).rejects.toMatchObject({ code: 'keychain.missing' });
    await expect(keychain.delete('one')).rejects.toMatchObject({ code: 'keychain.missing' });
  });

  it('says missing where the service has no keyring to keep anything in', async () => {
    vi.spyOn(keyring, 'setPassword').mockRejectedValue(
      new Error('El objeto no existe en «/org/freedesktop/secrets/collection/login»'),
    );
    await expect(open().set('one', '1')).rejects.toMatchObject({ code: 'keychain.missing' });
  });

  it('says missing where the system lacks the library, instead of ending the app', async () => {
    const load = () => Promise.reject(new Error('libsecret-1.so.0: cannot open shared object'));
    const keychain = createKeychain({ load });
    await expect(keychain.get('one')).rejects.toMatchObject({ code: 'keychain.missing' });
  });

  it('gives up on a keyring that hangs, and asks it nothing more until it answers', async () => {
    vi.useFakeTimers();
    keyring.hang = true;
    const keychain = open();
    const first = expect(keychain.get('one')).rejects.toMatchObject({ code: 'keychain.locked' });
    await vi.advanceTimersByTimeAsync(1000);
    await first;
    const second = expect(keychain.get('one')).rejects.toMatchObject({ code: 'keychain.locked' });
    await vi.advanceTimersByTimeAsync(1000);
    await second;
    expect(keyring.calls).toBe(1);
  });

  it('never carries out later what the caller was told had failed', async () => {
    vi.useFakeTimers();
    let release: (value: string | null) => void = () => undefined;
    vi.spyOn(keyring, 'getPassword').mockReturnValueOnce(
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    const keychain = open();
    const read = expect(keychain.get('one')).rejects.toMatchObject({ code: 'keychain.locked' });
    const write = expect(keychain.set('one', 'late')).rejects.toHaveProperty('code');
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all([read, write]);
    release(null);
    await vi.advanceTimersByTimeAsync(10);
    expect(keyring.entries.size).toBe(0);
  });

  it('never shows a value in an error', async () => {
    keyring.locked = true;
    const refused: unknown = await open()
      .set('one', 'sk-secret')
      .catch((error: unknown) => error);
    expect(String(refused)).not.toContain('sk-secret');
  });
});
