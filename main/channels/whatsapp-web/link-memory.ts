import { readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { LinkedAccount } from '../../engine/domain/link.ts';
import type { Logger } from '../../engine/ports/logger.ts';

/** What outlasts the app of a link. */
export const LinkRecord = z.object({
  account: LinkedAccount.nullable(),
  /** The page's own data is to go before it is used again: the app may have died while it was wiping. */
  mustWipe: z.boolean(),
});
export type LinkRecord = z.infer<typeof LinkRecord>;

export const NO_LINK: LinkRecord = { account: null, mustWipe: false };

export interface LinkMemory {
  read(): LinkRecord;
  /** Resolves when a crash cannot lose it any more. */
  write(record: LinkRecord): Promise<void>;
}

/** In a file beside the page's own data, which names the number as well. */
export class FileLinkMemory implements LinkMemory {
  readonly #file: string;
  readonly #logger: Logger;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string, logger: Logger) {
    this.#file = file;
    this.#logger = logger;
  }

  /** Small, and read once: before it nothing can be said about the link. */
  read(): LinkRecord {
    try {
      return LinkRecord.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch (cause) {
      const isNew = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
      if (!isNew) this.#logger.error('link.memory-not-read', cause);
      return NO_LINK;
    }
  }

  write(record: LinkRecord): Promise<void> {
    const written = this.#writing.then(() => this.#replace(JSON.stringify(record)));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  /** Whole or not at all. */
  async #replace(text: string): Promise<void> {
    const next = `${this.#file}.new`;
    await mkdir(path.dirname(this.#file), { recursive: true });
    const handle = await open(next, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(next, this.#file);
  }
}
