import { Low } from 'lowdb';
import type { z } from 'zod';
import type { Logger } from '../../engine/ports/logger.ts';
import { JsonFile } from './json-file.ts';

/** A small thing that is nice to have back, such as where the window was. */
export interface StateFile<T> {
  get(): T;
  /** At once in memory, soon on the disk. A failure to write is logged and costs nothing else. */
  set(value: T): void;
  /** Resolves when what was set is written, or could not be. */
  flush(): Promise<void>;
}

/** Reads the state; `initial` where there is none or where it does not fit. */
export async function openStateFile<T>(parts: {
  file: string;
  schema: z.ZodType<T>;
  initial: T;
  logger: Logger;
}): Promise<StateFile<T>> {
  const { file, schema, initial, logger } = parts;
  const adapter = new JsonFile(file, logger);
  const low = new Low<unknown>(adapter, null);
  await low.read();
  const stored = schema.safeParse(low.data);
  let value = stored.success ? stored.data : initial;
  let writing = false;
  let written: Promise<void> = Promise.resolve();
  return {
    get: () => value,
    set(next) {
      value = next;
      if (writing) return;
      writing = true;
      written = writeLatest();
    },
    flush: () => written,
  };

  /** A window that is dragged changes often: only the latest is written. */
  async function writeLatest(): Promise<void> {
    try {
      let latest: T | undefined;
      while (latest !== value) {
        latest = value;
        low.data = latest;
        await low.write();
      }
    } catch (error) {
      logger.error('state.not-written', error);
    } finally {
      writing = false;
    }
  }
}
