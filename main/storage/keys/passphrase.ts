import { randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import { FrontdeskError } from '../../engine/domain/errors.ts';
import type { DataKey } from './data-key.ts';
import { Sealed, seal, unseal } from './sealed.ts';

/** The fewest characters, as the owner counts them. */
export const SHORTEST_PASSPHRASE = 8;

/** How the passphrase is made slow to guess: 64 MiB and a sixth of a second a try. */
const COST = { memoryKib: 65_536, passes: 3, lanes: 4 } as const;

/** argon2's number for argon2id; the package's own name for it exists only at compile time. */
const ARGON2ID = 2;

/** A data key wrapped by a passphrase. Changing the passphrase only wraps anew. */
export const PassphraseWrap = z.object({
  kind: z.literal('passphrase'),
  kdf: z.object({
    name: z.literal('argon2id'),
    memoryKib: z.number().int().min(8).max(1_048_576),
    passes: z.number().int().min(1).max(64),
    lanes: z.number().int().min(1).max(64),
    salt: z.base64(),
  }),
  sealed: Sealed,
});
export type PassphraseWrap = z.infer<typeof PassphraseWrap>;

/** @throws FrontdeskError `passphrase.too-short` */
export async function wrapWithPassphrase(
  key: DataKey,
  keyId: string,
  passphrase: string,
): Promise<PassphraseWrap> {
  if (Array.from(normal(passphrase)).length < SHORTEST_PASSPHRASE) {
    throw new FrontdeskError('passphrase.too-short', 'The passphrase is too short.', {
      details: { shortest: SHORTEST_PASSPHRASE },
    });
  }
  const kdf = { name: 'argon2id' as const, ...COST, salt: randomBytes(16).toString('base64') };
  const wrapping = await derive(passphrase, kdf);
  return { kind: 'passphrase', kdf, sealed: seal(key, wrapping, keyId) };
}

/** Null where the passphrase is not the one. */
export async function unwrapWithPassphrase(
  wrap: PassphraseWrap,
  keyId: string,
  passphrase: string,
): Promise<DataKey | null> {
  return unseal(wrap.sealed, await derive(passphrase, wrap.kdf), keyId);
}

async function derive(passphrase: string, kdf: PassphraseWrap['kdf']): Promise<Buffer> {
  return hashRaw(normal(passphrase), {
    algorithm: ARGON2ID,
    memoryCost: kdf.memoryKib,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    salt: Buffer.from(kdf.salt, 'base64'),
    outputLen: 32,
  });
}

/** One keyboard writes é as one character, another as two. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFKC');
}
