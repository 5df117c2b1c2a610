import { mkdir, open, readFile, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { HandedOver, type HandOverJournal } from './hand-over-journal.ts';

/** Some months of replies. Nobody asks for older ones. */
const MOST_LINES = 50_000;

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

function parse(line: string): HandedOver | null {
  try {
    return HandedOver.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** One line for each reply. */
export class FileJournal implements HandOverJournal {
  readonly #file: string;
  #handle: FileHandle | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
  }

  async load(): Promise<{ handedOver: readonly HandedOver[]; whole: boolean }> {
    const text = await this.#read();
    const complete = text.slice(0, text.lastIndexOf('\n') + 1);
    const lines = complete.split('\n').filter((line) => line !== '');
    const parsed = lines.map(parse).filter((one) => one !== null);
    const kept = parsed.slice(-MOST_LINES);
    // A line without an end was cut off before its reply was given away.
    if (complete !== text || kept.length < parsed.length) await this.#replace(kept);
    return { handedOver: kept, whole: parsed.length === lines.length };
  }

  append(entry: HandedOver): Promise<void> {
    const written = this.#last.then(() => this.#write(`${JSON.stringify(entry)}\n`));
    this.#last = written.catch(() => undefined);
    return written;
  }

  async close(): Promise<void> {
    await this.#last;
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close();
  }

  async #read(): Promise<string> {
    try {
      return await readFile(this.#file, 'utf8');
    } catch (cause) {
      if (isMissing(cause)) return '';
      throw cause;
    }
  }

  async #write(line: string): Promise<void> {
    if (this.#handle === null) {
      await mkdir(path.dirname(this.#file), { recursive: true });
      this.#handle = await open(this.#file, 'a', 0o600);
    }
    const { size } = await this.#handle.stat();
    try {
      await this.#handle.appendFile(line);
      await this.#handle.datasync();
    } catch (cause) {
      // Half a line must not become the beginning of the next one.
      await this.#handle.truncate(size);
      throw cause;
    }
  }

  async #replace(entries: readonly HandedOver[]): Promise<void> {
    const next = `${this.#file}.new`;
    await rm(next, { force: true });
    await writeFile(next, entries.map((one) => `${JSON.stringify(one)}\n`).join(''), {
      mode: 0o600,
      flush: true,
    });
    await rename(next, this.#file);
  }
}
