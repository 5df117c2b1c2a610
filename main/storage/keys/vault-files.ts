import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '../../engine/domain/time.ts';
import { codeOf, syncFolder } from '../write-durably.ts';

/** Where the parts of one vault lie. */
export interface VaultFiles {
  readonly dir: string;
  readonly vault: string;
  readonly keyInfo: string;
  readonly secrets: string;
  readonly attempts: string;
}

export function vaultFiles(dir: string): VaultFiles {
  return {
    dir,
    vault: path.join(dir, 'vault.db'),
    keyInfo: path.join(dir, 'keyinfo.json'),
    secrets: path.join(dir, 'secrets.json'),
    attempts: path.join(dir, 'unlock-attempts.json'),
  };
}

/** An empty file is none: the app ended before anything was written. */
export async function hasContent(file: string): Promise<boolean> {
  try {
    return (await stat(file)).size > 0;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Moves everything of a vault into a folder of its own. Nothing is ever deleted. Returns that folder. */
export async function setAside(files: VaultFiles, now: Instant): Promise<string> {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const aside = path.join(files.dir, `set-aside-${stamp}`);
  await mkdir(aside, { recursive: true, mode: 0o700 });
  // The key's information last: a move that was cut short can be made again.
  const parts = [files.vault, `${files.vault}-wal`, files.secrets, files.attempts, files.keyInfo];
  for (const part of parts) {
    try {
      await rename(part, path.join(aside, path.basename(part)));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  await syncFolder(aside);
  await syncFolder(files.dir);
  return aside;
}
