import { open, readFile, truncate, type FileHandle } from 'node:fs/promises';
import type { Logger } from '../../engine/ports/logger.ts';
import { Delivered, type PracticeJournal } from './practice-journal.ts';

interface Waiting {
  line: string;
  resolve: () => void;
  reject: (cause: unknown) => void;
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

function parse(line: string): Delivered | null {
  try {
    return Delivered.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * One line per delivery. A written line outlives the process at once; the disk is told to keep it right after, without
 * anybody waiting. It only grows, by some 150 bytes a reply: forgetting would make an absence prove nothing.
 */
export class FileJournal implements PracticeJournal {
  readonly #file: string;
  readonly #logger: Logger;
  #handle: Promise<FileHandle> | null = null;
  #size = 0;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #syncing: Promise<void> | null = null;
  #unsynced = false;

  constructor(file: string, logger: Logger) {
    this.#file = file;
    this.#logger = logger;
  }

  async load(): Promise<{ delivered: readonly Delivered[]; whole: boolean }> {
    const bytes = await this.#read();
    const end = bytes.lastIndexOf(0x0a) + 1;
    // A line without an end was cut off by a crash: its reply was never acknowledged and never arrived.
    if (end < bytes.length) await truncate(this.#file, end);
    this.#size = end;
    const lines = bytes.subarray(0, end).toString('utf8').split('\n').filter(Boolean);
    const delivered = lines.map(parse).filter((one) => one !== null);
    return { delivered, whole: delivered.length === lines.length };
  }

  append(delivered: Delivered): Promise<void> {
    const line = `${JSON.stringify(delivered)}\n`;
    const kept = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ line, resolve, reject });
    });
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
    return kept;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#syncing;
    const handle = await this.#handle;
    this.#handle = null;
    await handle?.close();
  }

  async #read(): Promise<Buffer> {
    try {
      return await readFile(this.#file);
    } catch (cause) {
      if (isMissing(cause)) return Buffer.alloc(0);
      throw cause;
    }
  }

  /** All that has gathered meanwhile goes in one write. */
  async #writeAll(): Promise<void> {
    for (let batch = this.#waiting.splice(0); batch.length > 0; batch = this.#waiting.splice(0)) {
      try {
        await this.#write(batch.map(({ line }) => line).join(''));
        for (const { resolve } of batch) resolve();
      } catch (cause) {
        for (const { reject } of batch) reject(cause);
      }
    }
  }

  async #write(lines: string): Promise<void> {
    this.#handle ??= open(this.#file, 'a', 0o600);
    const handle = await this.#handle.catch((cause: unknown) => {
      this.#handle = null;
      throw cause;
    });
    try {
      await handle.appendFile(lines);
    } catch (cause) {
      // Half a line must not become the beginning of the next one.
      await handle.truncate(this.#size);
      throw cause;
    }
    this.#size += Buffer.byteLength(lines);
    this.#unsynced = true;
    this.#syncing ??= this.#sync(handle).finally(() => {
      this.#syncing = null;
    });
  }

  async #sync(handle: FileHandle): Promise<void> {
    while (this.#unsynced) {
      this.#unsynced = false;
      try {
        await handle.datasync();
      } catch (cause) {
        this.#logger.error('practice.journal-not-synced', cause);
      }
    }
  }
}
