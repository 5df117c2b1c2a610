import type { FrontdeskError } from '../../main/engine/domain/errors.ts';
import type { SecretStore } from '../../main/engine/ports/secret-store.ts';

/** A keychain for tests: can be locked or taken away by setting `fault`. */
export class MemorySecretStore implements SecretStore {
  /** While set, every call is refused with it. */
  fault: FrontdeskError | null = null;
  readonly #values = new Map<string, string>();

  get(name: string): Promise<string | null> {
    return this.#call(() => this.#values.get(name) ?? null);
  }

  set(name: string, value: string): Promise<void> {
    return this.#call(() => void this.#values.set(name, value));
  }

  delete(name: string): Promise<void> {
    return this.#call(() => void this.#values.delete(name));
  }

  names(): readonly string[] {
    return [...this.#values.keys()];
  }

  #call<T>(work: () => T): Promise<T> {
    return Promise.resolve().then(() => {
      if (this.fault !== null) throw this.fault;
      return work();
    });
  }
}
