import { FrontdeskError } from '../../engine/domain/errors.ts';
import type { SecretStore } from '../../engine/ports/secret-store.ts';
import type { Keytar } from './keytar.ts';
import { loadKeytar } from './keytar.ts';
import { OneAtATime } from './one-at-a-time.ts';

export interface KeychainOptions {
  /** The name under which the owner sees our entries. */
  service?: string;
  /** How long one call may take before the keychain counts as locked. Milliseconds. */
  limitMs?: number;
  load?: () => Promise<Keytar>;
}

/** The path of a keyring that is not there: the service answers, and has nowhere to keep anything. */
const NO_KEYRING = '/org/freedesktop/secrets/collection/';

/** The operating system's keychain. Nothing is touched before the first call. */
export function createKeychain(options: KeychainOptions = {}): SecretStore {
  return new Keychain(options);
}

class Keychain implements SecretStore {
  readonly #service: string;
  readonly #load: () => Promise<Keytar>;
  readonly #calls: OneAtATime;
  /** Entries that could be read: when they cannot any more, the keychain was locked. */
  readonly #seen = new Set<string>();

  constructor({ service = 'Frontdesk', limitMs = 8000, load = loadKeytar }: KeychainOptions) {
    this.#service = service;
    this.#load = load;
    this.#calls = new OneAtATime(limitMs);
  }

  get(name: string): Promise<string | null> {
    return this.#run(async (keytar) => {
      const value = await this.#read(keytar, name);
      if (value === null) await this.#tellLockedFromAbsent(keytar, name);
      return value;
    });
  }

  set(name: string, value: string): Promise<void> {
    return this.#run(async (keytar) => {
      try {
        await keytar.setPassword(this.#service, name, value);
      } catch (cause) {
        throw await this.#whySetFailed(keytar, name, cause);
      }
      this.#seen.add(name);
    });
  }

  delete(name: string): Promise<void> {
    return this.#run(async (keytar) => {
      const deleted = await keytar
        .deletePassword(this.#service, name)
        .catch((cause: unknown) => Promise.reject(unanswered(cause)));
      if (!deleted) await this.#tellLockedFromAbsent(keytar, name);
      this.#seen.delete(name);
    });
  }

  async #read(keytar: Keytar, name: string): Promise<string | null> {
    try {
      const value = await keytar.getPassword(this.#service, name);
      if (value !== null) this.#seen.add(name);
      return value;
    } catch (cause) {
      throw unanswered(cause);
    }
  }

  /** A locked keyring says that there is nothing, whatever it is asked for. */
  async #tellLockedFromAbsent(keytar: Keytar, name: string): Promise<void> {
    const other = [...this.#seen].find((seen) => seen !== name);
    if (other !== undefined && (await this.#read(keytar, other)) === null) throw locked();
  }

  async #whySetFailed(keytar: Keytar, name: string, cause: unknown): Promise<FrontdeskError> {
    if (cause instanceof Error && cause.message.includes(NO_KEYRING)) return missing(cause);
    try {
      await this.#read(keytar, name);
      return locked(cause);
    } catch {
      return unanswered(cause);
    }
  }

  #run<T>(work: (keytar: Keytar) => Promise<T>): Promise<T> {
    return this.#calls.run(async () => {
      const keytar = await this.#load().catch((cause: unknown) => {
        throw missing(cause);
      });
      return work(keytar);
    }, locked);
  }
}

function locked(cause?: unknown): FrontdeskError {
  return new FrontdeskError('keychain.locked', 'The keychain is locked.', { cause });
}

function missing(cause: unknown): FrontdeskError {
  return new FrontdeskError('keychain.missing', 'This system has no keychain.', { cause });
}

/** macOS always has its keychain: a refusal there is the owner's, or a locked screen's. */
function unanswered(cause: unknown): FrontdeskError {
  return process.platform === 'darwin' ? locked(cause) : missing(cause);
}
