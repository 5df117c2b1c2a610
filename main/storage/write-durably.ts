import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { FrontdeskError } from '../engine/domain/errors.ts';

/**
 * Replaces a small file so that a crash at any moment leaves the old or the new content, never a mixture, and so that the
 * new content survives a power cut once this resolves. Readable by the owner alone.
 * @throws FrontdeskError `vault.disk-full`, or what the file system threw
 */
export async function writeDurably(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const beside = `${file}.new`;
    const handle = await open(beside, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    await syncFolder(path.dirname(file));
  } catch (cause) {
    if (codeOf(cause) === 'ENOSPC' || codeOf(cause) === 'EDQUOT') {
      throw new FrontdeskError('vault.disk-full', 'The disk is full.', { cause });
    }
    throw cause;
  }
}

/** Makes renames in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no such thing: its renames are in the journal.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The file system's own code, such as `ENOENT`; empty where there is none. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : '';
}
