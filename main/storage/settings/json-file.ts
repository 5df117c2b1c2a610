import { readFile, rename } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import type { Logger } from '../../engine/ports/logger.ts';
import { codeOf, writeDurably } from '../write-durably.ts';

/** A JSON file for lowdb. A file that is no JSON is kept beside the new one and reads as absent. */
export class JsonFile implements Adapter<unknown> {
  readonly #file: string;
  readonly #logger: Logger;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string, logger: Logger) {
    this.#file = file;
    this.#logger = logger;
  }

  read = async (): Promise<unknown> => {
    const text = await this.#text();
    if (text === null) return null;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      await this.keepAside();
      return null;
    }
  };

  /** One after the other: two writers share one temporary file. */
  write = (data: unknown): Promise<void> => {
    const text = `${JSON.stringify(data, null, 2)}\n`;
    const written = this.#writing.then(() => writeDurably(this.#file, text));
    this.#writing = written.catch(() => undefined);
    return written;
  };

  /** Moves a file that cannot be understood out of the way, for whoever wants to look at it. */
  keepAside = async (): Promise<void> => {
    this.#logger.warn('settings.kept-aside', {});
    await rename(this.#file, `${this.#file}.broken`);
  };

  async #text(): Promise<string | null> {
    try {
      return await readFile(this.#file, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }
}
