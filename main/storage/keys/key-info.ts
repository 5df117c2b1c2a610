import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Instant } from '../../engine/domain/time.ts';
import { codeOf, writeDurably } from '../write-durably.ts';
import { PassphraseWrap } from './passphrase.ts';

/** What lies beside the vault and says where its key is. Holds no key that can be used by itself. */
export const KeyInfo = z.object({
  version: z.literal(1),
  keyId: z.string().regex(/^[0-9a-f]{24}$/),
  /** HMAC by which the right key is recognised. */
  verifier: z.string().regex(/^[0-9a-f]{64}$/),
  /** The bare key is in the keychain. */
  keychain: z.boolean(),
  /** Copies of the key, each opened by something the owner knows. */
  wraps: z.array(PassphraseWrap),
  /** The vault's file was made; if it is not there any more, it was lost. */
  vaultMade: z.boolean(),
  createdAt: Instant,
});
export type KeyInfo = z.infer<typeof KeyInfo>;

/** `damaged` where there is a file and it cannot be understood. */
export async function readKeyInfo(file: string): Promise<KeyInfo | 'absent' | 'damaged'> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'absent';
    throw error;
  }
  try {
    return KeyInfo.parse(JSON.parse(text));
  } catch {
    return 'damaged';
  }
}

export function writeKeyInfo(file: string, info: KeyInfo): Promise<void> {
  return writeDurably(file, `${JSON.stringify(info, null, 2)}\n`);
}
