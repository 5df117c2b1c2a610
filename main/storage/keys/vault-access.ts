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
import { writeKeyInfo } from './key-info.ts';
import type { KnownKey } from './key-source.ts';
import { KeySource } from './key-source.ts';
import { SealedSecrets } from './sealed-secrets.ts';
import { ShownState } from './shown-state.ts';
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
  readonly #keys: KeySource;
  readonly #keeper: VaultKeeper;
  readonly #store: VaultClient;
  readonly #shown = new ShownState();
  #secrets: SecretStore | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: VaultAccessParts) {
    this.#parts = parts;
    this.#files = vaultFiles(parts.dir);
    this.#keys = new KeySource(this.#files, parts.secretStore, parts.clock);
    this.#keeper = new VaultKeeper(parts);
    this.#store = new VaultClient(this.#keeper, (error) => this.#refused(error));
    this.#keeper.onChange((status) => this.#keeperChanged(status));
  }

  state(): VaultState {
    return this.#shown.now;
  }

  onChange(listener: (state: VaultState) => void): () => void {
    return this.#shown.onChange(listener);
  }

  open(): Promise<VaultState> {
    return this.#alone(() => this.#openOrSay());
  }

  retry(): Promise<VaultState> {
    return this.#alone(async () => {
      if (this.#shown.is('open')) return;
      await this.#keeper.close();
      await this.#openOrSay();
    });
  }

  unlock(passphrase: string): Promise<VaultState> {
    return this.#alone(async () => {
      if (!this.#shown.is('passphrase-needed')) return;
      try {
        await this.#keys.unwrap(passphrase);
      } catch (thrown) {
        this.#stillLocked(toFrontdeskError(thrown));
        throw thrown;
      }
      await this.#openOrSay();
    });
  }

  createWithPassphrase(passphrase: string): Promise<VaultState> {
    return this.#alone(async () => {
      if (!this.#shown.is('choose-passphrase')) return;
      const made = await this.#keys.wrapNew(passphrase);
      await this.#saying(async () => {
        // Asked again: nothing may have come into being while the owner was thinking.
        if (!(await this.#keys.isFirstStart())) return this.#openOrSay();
        await writeKeyInfo(this.#files.keyInfo, made.info);
        return this.#openWith(made);
      });
    });
  }

  startAnew(): Promise<VaultState> {
    return this.#alone(async () => {
      if (this.#shown.is('open')) {
        throw new FrontdeskError('conflict', 'The vault is open: there is nothing to put aside.');
      }
      await this.#keeper.close();
      this.#keys.forget();
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
      this.#keys.forget();
      this.#secrets = null;
      await this.#keeper.close();
    }).then(() => undefined);
  }

  /** One thing at a time, however fast the owner clicks. */
  #alone(work: () => Promise<void>): Promise<VaultState> {
    const done = this.#turn.then(async () => {
      await work();
      return this.#shown.now;
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
      this.#shown.become(stateOfFault(thrown, this.#files.vault));
    }
  }

  #openOrSay(): Promise<void> {
    return this.#saying(() => this.#open());
  }

  async #open(): Promise<void> {
    this.#shown.become({ state: 'opening' });
    const found = await this.#keys.find();
    if ('inTheWay' in found) this.#shown.become(found.inTheWay);
    else await this.#openWith(found);
  }

  async #openWith(known: KnownKey): Promise<void> {
    const { info, key } = known;
    if (info.vaultMade && !(await hasContent(this.#files.vault))) {
      this.#shown.become({ state: 'corrupted', file: this.#files.vault });
      return;
    }
    this.#keys.remember(known);
    await this.#keeper.open({ file: this.#files.vault, key });
    if (!info.vaultMade) await writeKeyInfo(this.#files.keyInfo, { ...info, vaultMade: true });
    this.#secrets = info.keychain
      ? this.#parts.secretStore
      : new SealedSecrets(this.#files.secrets, key);
    this.#shown.become({ state: 'open' });
  }

  /** The screen says when the next try may be made. */
  #stillLocked({ code, details }: FrontdeskError): void {
    if (code !== 'passphrase.wrong') return;
    const { retryAt } = details;
    this.#shown.become({
      state: 'passphrase-needed',
      retryAt: typeof retryAt === 'number' ? retryAt : null,
    });
  }

  /** After the first opening the keeper starts again what ends by itself. */
  #keeperChanged(status: VaultStatus): void {
    if (this.#secrets === null) return;
    if (status.state === 'restarting') this.#shown.become({ state: 'opening' });
    else if (status.state === 'open') this.#shown.become({ state: 'open' });
    else if (status.state === 'failed') {
      this.#shown.become(stateOfFault(status.error, this.#files.vault));
    }
  }

  /** The file itself is damaged, not one record in it. */
  #refused(error: FrontdeskError): void {
    if (error.code !== 'vault.corrupted' || error.details['sqlite'] === undefined) return;
    if (this.#shown.is('open')) {
      this.#shown.become({ state: 'corrupted', file: this.#files.vault });
    }
  }
}
