import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The key that the vault is encrypted with: 256 random bits as 64 hex digits. Never logged, never in an error. */
export type DataKey = string;

export function newDataKey(): DataKey {
  return randomBytes(32).toString('hex');
}

/** Tells keys apart without saying anything about them. */
export function newKeyId(): string {
  return randomBytes(12).toString('hex');
}

/** Lets a key be recognised as the right one before the vault is touched with it. */
export function verifierOf(key: DataKey, keyId: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`frontdesk vault ${keyId}`)
    .digest('hex');
}

export function isKeyOf(key: DataKey, info: { keyId: string; verifier: string }): boolean {
  const actual = Buffer.from(verifierOf(key, info.keyId), 'hex');
  const expected = Buffer.from(info.verifier, 'hex');
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
