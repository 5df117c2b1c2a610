import { FrontdeskError, toFrontdeskError } from '../../engine/domain/errors.ts';
import type { VaultState } from '../../engine/domain/views/app.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { SecretStore } from '../../engine/ports/secret-store.ts';
import type { DataKey } from './data-key.ts';
import { newDataKey, newKeyId, verifierOf } from './data-key.ts';
import type { KeyInfo } from './key-info.ts';
import { readKeyInfo, writeKeyInfo } from './key-info.ts';
import { dropFromKeychain, keepInKeychain, readFromKeychain } from './keychain-key.ts';
import { unwrapWithPassphrase, wrapWithPassphrase } from './passphrase.ts';
import { UnlockAttempts } from './unlock-attempts.ts';
import type { VaultFiles } from './vault-files.ts';
import { hasContent } from './vault-files.ts';

/** A vault's key and what is known of it. */
export interface KnownKey {
  info: KeyInfo;
  key: DataKey;
}

/** The key, or the state that says what stands in the way. */
export type Found = KnownKey | { inTheWay: VaultState };

/** Where the vault's key comes from: the keychain, a passphrase, or, on the first start, nowhere yet. */
export class KeySource {
  readonly #files: VaultFiles;
  readonly #keychain: SecretStore;
  readonly #clock: Clock;
  readonly #attempts: UnlockAttempts;
  /** Kept while the app runs, so that a retry after a fault does not ask for the passphrase again. */
  #remembered: { keyId: string; key: DataKey } | null = null;

  constructor(files: VaultFiles, keychain: SecretStore, clock: Clock) {
    this.#files = files;
    this.#keychain = keychain;
    this.#clock = clock;
    this.#attempts = new UnlockAttempts(files.attempts);
  }

  /** @throws FrontdeskError `keychain.*`, or what the disk says */
  async find(): Promise<Found> {
    const info = await readKeyInfo(this.#files.keyInfo);
    if (info === 'damaged') return blocked({ state: 'corrupted', file: this.#files.keyInfo });
    if (info !== 'absent') return this.#findKnown(info);
    // Never a new key beside an old vault.
    if (await hasContent(this.#files.vault)) return blocked({ state: 'key-lost' });
    return this.#makeInKeychain();
  }

  async isFirstStart(): Promise<boolean> {
    const info = await readKeyInfo(this.#files.keyInfo);
    return info === 'absent' && !(await hasContent(this.#files.vault));
  }

  /**
   * Takes the key out of its wrapping and remembers it; does nothing where there is nothing that a passphrase opens.
   * @throws FrontdeskError `passphrase.wrong` (`details.retryAt` where the next try has to wait)
   */
  async unwrap(passphrase: string): Promise<void> {
    const info = await readKeyInfo(this.#files.keyInfo);
    if (info === 'absent' || info === 'damaged') return;
    this.remember({ info, key: await this.#keyBehind(info, passphrase) });
  }

  /** A new key behind a passphrase; nothing is written yet. @throws FrontdeskError `passphrase.too-short` */
  async wrapNew(passphrase: string): Promise<KnownKey> {
    const keyId = newKeyId();
    const key = newDataKey();
    const wrap = await wrapWithPassphrase(key, keyId, passphrase);
    return { info: this.#newInfo(keyId, key, { keychain: false, wraps: [wrap] }), key };
  }

  remember({ info, key }: KnownKey): void {
    this.#remembered = { keyId: info.keyId, key };
  }

  forget(): void {
    this.#remembered = null;
  }

  async #findKnown(info: KeyInfo): Promise<Found> {
    if (this.#remembered?.keyId === info.keyId) return { info, key: this.#remembered.key };
    if (info.keychain) return { info, key: await readFromKeychain(this.#keychain, info) };
    const retryAt = await this.#attempts.retryAt(this.#clock.now());
    return blocked({ state: 'passphrase-needed', retryAt });
  }

  /** The key is safe in the keychain before anything says that there is one, and that before anything needs it. */
  async #makeInKeychain(): Promise<Found> {
    const keyId = newKeyId();
    const key = newDataKey();
    try {
      await keepInKeychain(this.#keychain, keyId, key);
    } catch (thrown) {
      if (toFrontdeskError(thrown).code !== 'keychain.missing') throw thrown;
      return blocked({ state: 'choose-passphrase' });
    }
    const info = this.#newInfo(keyId, key, { keychain: true, wraps: [] });
    try {
      await writeKeyInfo(this.#files.keyInfo, info);
    } catch (thrown) {
      await dropFromKeychain(this.#keychain, keyId);
      throw thrown;
    }
    return { info, key };
  }

  async #keyBehind(info: KeyInfo, passphrase: string): Promise<DataKey> {
    const wait = await this.#attempts.retryAt(this.#clock.now());
    if (wait !== null) throw wrongPassphrase(wait);
    await this.#attempts.begin(this.#clock.now());
    for (const wrap of info.wraps) {
      const key = await unwrapWithPassphrase(wrap, info.keyId, passphrase);
      if (key !== null) {
        await this.#attempts.succeeded();
        return key;
      }
    }
    throw wrongPassphrase(await this.#attempts.retryAt(this.#clock.now()));
  }

  #newInfo(keyId: string, key: DataKey, where: Pick<KeyInfo, 'keychain' | 'wraps'>): KeyInfo {
    return {
      version: 1,
      keyId,
      verifier: verifierOf(key, keyId),
      ...where,
      vaultMade: false,
      createdAt: this.#clock.now(),
    };
  }
}

function blocked(inTheWay: VaultState): Found {
  return { inTheWay };
}

function wrongPassphrase(retryAt: number | null): FrontdeskError {
  return new FrontdeskError('passphrase.wrong', 'This is not the passphrase.', {
    details: retryAt === null ? {} : { retryAt },
  });
}
