import { FrontdeskError, toFrontdeskError } from '../../engine/domain/errors.ts';
import type { VaultState } from '../../engine/domain/views/app.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import type { SecretStore } from '../../engine/ports/secret-store.ts';
import type { Store } from '../../engine/ports/store.ts';
import { VaultClient } from '../vault-client.ts';
import type { VaultStatus } from '../vault-keeper.ts';
import { VaultKeeper } from '../vault-keeper.ts';
import type { LaunchVault } from '../vault-port.ts';
import type { DataKey } from './data-key.ts';
import { newDataKey, newKeyId, verifierOf } from './data-key.ts';
import type { KeyInfo } from './key-info.ts';
import { readKeyInfo, writeKeyInfo } from './key-info.ts';
import { dropFromKeychain, keepInKeychain, readFromKeychain } from './keychain-key.ts';
import { unwrapWithPassphrase, wrapWithPassphrase } from './passphrase.ts';
import { SealedSecrets } from './sealed-secrets.ts';
import { UnlockAttempts } from './unlock-attempts.ts';
import type { VaultFiles } from './vault-files.ts';
import { hasContent, setAside, vaultFiles } from './vault-files.ts';
import { stateOfFault } from './vault-state.ts';

export interface VaultAccessParts {
  /** The folder of the vault and what belongs to it. Made where there is none. */
  readonly dir: string;
  /** The operating system's keychain. */
  readonly secretStore: SecretStore;
  readonly launch: LaunchVault;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The one door to everything that is kept under lock. */
export interface VaultAccess {
  state(): VaultState;
  /** Returns a function that stops listening. */
  onChange(listener: (state: VaultState) => void): () => void;
  /** Opens, or comes to a state that says what is in the way. Never throws for what a state can say. */
  open(): Promise<VaultState>;
  /** Tries again, for example after the owner unlocked the keychain or made room on the disk. */
  retry(): Promise<VaultState>;
  /** @throws FrontdeskError `passphrase.wrong` (`details.retryAt` where the next try has to wait) */
  unlock(passphrase: string): Promise<VaultState>;
  /** The first start of a system without a keychain. @throws FrontdeskError `passphrase.too-short` */
  createWithPassphrase(passphrase: string): Promise<VaultState>;
  /** Moves what cannot be opened aside, deletes nothing, and begins anew. @throws where the vault is open */
  startAnew(): Promise<VaultState>;
  /** The same object all along; refuses with `vault.locked` until the vault is open. */
  store(): Store;
  /** Where provider keys are kept. @throws FrontdeskError `vault.locked` until the vault is open */
  secrets(): SecretStore;
  close(): Promise<void>;
}

export function createVaultAccess(parts: VaultAccessParts): VaultAccess {
  return new Access(parts);
}

class Access implements VaultAccess {
  readonly #parts: VaultAccessParts;
  readonly #files: VaultFiles;
  readonly #attempts: UnlockAttempts;
  readonly #keeper: VaultKeeper;
  readonly #store: VaultClient;
  readonly #listeners = new Set<(state: VaultState) => void>();
  #state: VaultState = { state: 'opening' };
  #secrets: SecretStore | null = null;
  /** Kept while the app runs, so that a retry after a fault does not ask for the passphrase again. */
  #unlocked: { keyId: string; key: DataKey } | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: VaultAccessParts) {
    this.#parts = parts;
    this.#files = vaultFiles(parts.dir);
    this.#attempts = new UnlockAttempts(this.#files.attempts);
    this.#keeper = new VaultKeeper(parts);
    this.#store = new VaultClient(this.#keeper, (error) => this.#refused(error));
    this.#keeper.onChange((status) => this.#keeperChanged(status));
  }

  state(): VaultState {
    return this.#state;
  }

  onChange(listener: (state: VaultState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  open(): Promise<VaultState> {
    return this.#alone(() => this.#openOrSay());
  }

  retry(): Promise<VaultState> {
    return this.#alone(async () => {
      if (this.#state.state === 'open') return;
      await this.#keeper.close();
      await this.#openOrSay();
    });
  }

  unlock(passphrase: string): Promise<VaultState> {
    return this.#alone(async () => {
      if (this.#state.state !== 'passphrase-needed') return;
      const info = await readKeyInfo(this.#files.keyInfo);
      if (info === 'absent' || info === 'damaged') return this.#openOrSay();
      const key = await this.#keyBehind(info, passphrase);
      await this.#openOrSay({ keyId: info.keyId, key });
    });
  }

  createWithPassphrase(passphrase: string): Promise<VaultState> {
    return this.#alone(async () => {
      if (this.#state.state !== 'choose-passphrase') return;
      const keyId = newKeyId();
      const key = newDataKey();
      const wrap = await wrapWithPassphrase(key, keyId, passphrase);
      await this.#saying(async () => {
        // Asked again: nothing may have come into being while the owner was thinking.
        if (!(await this.#isFirstStart())) return this.#openOrSay();
        const info = this.#newInfo(keyId, key, { keychain: false, wraps: [wrap] });
        await writeKeyInfo(this.#files.keyInfo, info);
        return this.#openWith(info, key);
      });
    });
  }

  startAnew(): Promise<VaultState> {
    return this.#alone(async () => {
      if (this.#state.state === 'open') {
        throw new FrontdeskError('conflict', 'The vault is open: there is nothing to put aside.');
      }
      await this.#keeper.close();
      this.#unlocked = null;
      await this.#saying(async () => {
        await setAside(this.#files, this.#parts.clock.now());
        this.#parts.logger.warn('vault.set-aside');
        await this.#open();
      });
    });
  }

  store(): Store {
    return this.#store;
  }

  secrets(): SecretStore {
    if (this.#secrets === null) {
      throw new FrontdeskError('vault.locked', 'The vault is not open yet.');
    }
    return this.#secrets;
  }

  close(): Promise<void> {
    return this.#alone(async () => {
      this.#unlocked = null;
      this.#secrets = null;
      await this.#keeper.close();
    }).then(() => undefined);
  }

  /** One thing at a time, however fast the owner clicks. */
  #alone(work: () => Promise<void>): Promise<VaultState> {
    const done = this.#turn.then(async () => {
      await work();
      return this.#state;
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** What goes wrong becomes a state that the owner sees. */
  async #saying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.#parts.logger.error('vault.open', thrown);
      this.#become(stateOfFault(thrown, this.#files.vault));
    }
  }

  #openOrSay(unlocked = this.#unlocked): Promise<void> {
    this.#unlocked = unlocked;
    return this.#saying(() => this.#open());
  }

  async #open(): Promise<void> {
    this.#become({ state: 'opening' });
    const info = await readKeyInfo(this.#files.keyInfo);
    if (info === 'damaged') {
      this.#become({ state: 'corrupted', file: this.#files.keyInfo });
    } else if (info !== 'absent') {
      await this.#openKnown(info);
    } else if (await hasContent(this.#files.vault)) {
      // Never a new key beside an old vault.
      this.#become({ state: 'key-lost' });
    } else {
      await this.#begin();
    }
  }

  async #openKnown(info: KeyInfo): Promise<void> {
    if (this.#unlocked?.keyId === info.keyId) {
      return this.#openWith(info, this.#unlocked.key);
    }
    if (info.keychain) {
      return this.#openWith(info, await readFromKeychain(this.#parts.secretStore, info));
    }
    const retryAt = await this.#attempts.retryAt(this.#parts.clock.now());
    this.#become({ state: 'passphrase-needed', retryAt });
  }

  /** The key is safe in the keychain before anything says that there is one, and that before anything needs it. */
  async #begin(): Promise<void> {
    const { secretStore } = this.#parts;
    const keyId = newKeyId();
    const key = newDataKey();
    try {
      await keepInKeychain(secretStore, keyId, key);
    } catch (thrown) {
      if (toFrontdeskError(thrown).code !== 'keychain.missing') throw thrown;
      this.#become({ state: 'choose-passphrase' });
      return;
    }
    const info = this.#newInfo(keyId, key, { keychain: true, wraps: [] });
    try {
      await writeKeyInfo(this.#files.keyInfo, info);
    } catch (thrown) {
      await dropFromKeychain(secretStore, keyId);
      throw thrown;
    }
    await this.#openWith(info, key);
  }

  async #openWith(info: KeyInfo, key: DataKey): Promise<void> {
    if (info.vaultMade && !(await hasContent(this.#files.vault))) {
      this.#become({ state: 'corrupted', file: this.#files.vault });
      return;
    }
    this.#unlocked = { keyId: info.keyId, key };
    await this.#keeper.open({ file: this.#files.vault, key });
    if (!info.vaultMade) await writeKeyInfo(this.#files.keyInfo, { ...info, vaultMade: true });
    this.#secrets = info.keychain
      ? this.#parts.secretStore
      : new SealedSecrets(this.#files.secrets, key);
    this.#become({ state: 'open' });
  }

  async #keyBehind(info: KeyInfo, passphrase: string): Promise<DataKey> {
    const { clock } = this.#parts;
    const wait = await this.#attempts.retryAt(clock.now());
    if (wait !== null) throw this.#wrongPassphrase(wait);
    await this.#attempts.begin(clock.now());
    for (const wrap of info.wraps) {
      const key = await unwrapWithPassphrase(wrap, info.keyId, passphrase);
      if (key !== null) {
        await this.#attempts.succeeded();
        return key;
      }
    }
    throw this.#wrongPassphrase(await this.#attempts.retryAt(clock.now()));
  }

  #wrongPassphrase(retryAt: number | null): FrontdeskError {
    this.#become({ state: 'passphrase-needed', retryAt });
    return new FrontdeskError('passphrase.wrong', 'This is not the passphrase.', {
      details: retryAt === null ? {} : { retryAt },
    });
  }

  async #isFirstStart(): Promise<boolean> {
    const info = await readKeyInfo(this.#files.keyInfo);
    return info === 'absent' && !(await hasContent(this.#files.vault));
  }

  #newInfo(keyId: string, key: DataKey, where: Pick<KeyInfo, 'keychain' | 'wraps'>): KeyInfo {
    return {
      version: 1,
      keyId,
      verifier: verifierOf(key, keyId),
      ...where,
      vaultMade: false,
      createdAt: this.#parts.clock.now(),
    };
  }

  /** After the first opening the keeper starts again what ends by itself. */
  #keeperChanged(status: VaultStatus): void {
    if (this.#secrets === null) return;
    if (status.state === 'restarting') this.#become({ state: 'opening' });
    else if (status.state === 'open') this.#become({ state: 'open' });
    else if (status.state === 'failed') {
      this.#become(stateOfFault(status.error, this.#files.vault));
    }
  }

  /** The file itself is damaged, not one record in it. */
  #refused(error: FrontdeskError): void {
    if (error.code !== 'vault.corrupted' || error.details['sqlite'] === undefined) return;
    if (this.#state.state === 'open') {
      this.#become({ state: 'corrupted', file: this.#files.vault });
    }
  }

  #become(state: VaultState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
