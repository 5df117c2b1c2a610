import { hkdfSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { FrontdeskError } from '../../engine/domain/errors.ts';
import type { SecretStore } from '../../engine/ports/secret-store.ts';
import { codeOf, writeDurably } from '../write-durably.ts';
import type { DataKey } from './data-key.ts';
import { Sealed, seal, unseal } from './sealed.ts';

const Entries = z.object({ version: z.literal(1), entries: z.record(z.string(), Sealed) });
type Entries = z.infer<typeof Entries>;

/** Small secrets in a file, each sealed with a key derived from the vault's: for systems without a keychain. */
export class SealedSecrets implements SecretStore {
  readonly #file: string;
  readonly #key: Buffer;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(file: string, dataKey: DataKey) {
    this.#file = file;
    const key = Buffer.from(dataKey, 'hex');
    this.#key = Buffer.from(hkdfSync('sha256', key, '', 'frontdesk secrets', 32));
  }

  /** @throws FrontdeskError `keychain.key-lost` where an entry is there and does not open */
  async get(name: string): Promise<string | null> {
    const { entries } = await this.#read();
    const sealed = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (sealed === undefined) return null;
    const value = unseal(sealed, this.#key, name);
    if (value !== null) return value;
    throw new FrontdeskError('keychain.key-lost', 'A kept key does not open any more.');
  }

  set(name: string, value: string): Promise<void> {
    return this.#change((entries) => entries.set(name, seal(value, this.#key, name)));
  }

  delete(name: string): Promise<void> {
    return this.#change((entries) => entries.delete(name));
  }

  #change(change: (entries: Map<string, Sealed>) => void): Promise<void> {
    const done = this.#writing.then(async () => {
      const entries = new Map(Object.entries((await this.#read()).entries));
      change(entries);
      const changed: Entries = { version: 1, entries: Object.fromEntries(entries) };
      await writeDurably(this.#file, `${JSON.stringify(changed, null, 2)}\n`);
    });
    this.#writing = done.catch(() => undefined);
    return done;
  }

  async #read(): Promise<Entries> {
    try {
      return Entries.parse(JSON.parse(await readFile(this.#file, 'utf8')));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return { version: 1, entries: {} };
      throw new FrontdeskError('keychain.key-lost', 'The kept keys cannot be read.', {
        cause: error,
      });
    }
  }
}
