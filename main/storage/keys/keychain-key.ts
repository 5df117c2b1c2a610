import { FrontdeskError } from '../../engine/domain/errors.ts';
import type { SecretStore } from '../../engine/ports/secret-store.ts';
import type { DataKey } from './data-key.ts';
import { isKeyOf } from './data-key.ts';
import type { KeyInfo } from './key-info.ts';

/** An entry that is always there once we have used a keychain: a locked one says that it has nothing at all. */
const SENTINEL = 'keychain-in-use';

const nameOf = (keyId: string): string => `vault-key.${keyId}`;

/**
 * Puts a new key into the keychain and reads it back.
 * @throws FrontdeskError `keychain.locked`, `keychain.missing`
 */
export async function keepInKeychain(
  keychain: SecretStore,
  keyId: string,
  key: DataKey,
): Promise<void> {
  await keychain.set(SENTINEL, '1');
  await keychain.set(nameOf(keyId), key);
  if ((await keychain.get(nameOf(keyId))) !== key) {
    throw new FrontdeskError('keychain.missing', 'The keychain does not keep what it is given.');
  }
}

/**
 * The key that `info` speaks of.
 * @throws FrontdeskError `keychain.locked`, `keychain.missing`, or `keychain.key-lost` where the keychain is open and
 * has no key, or another
 */
export async function readFromKeychain(keychain: SecretStore, info: KeyInfo): Promise<DataKey> {
  const key = await keychain.get(nameOf(info.keyId));
  if (key === null) {
    const open = (await keychain.get(SENTINEL)) !== null;
    throw open ? lost() : new FrontdeskError('keychain.locked', 'The keychain is locked.');
  }
  if (!isKeyOf(key, info)) throw lost();
  return key;
}

/** A key that was made for nothing. Best effort. */
export async function dropFromKeychain(keychain: SecretStore, keyId: string): Promise<void> {
  await keychain.delete(nameOf(keyId)).catch(() => undefined);
}

function lost(): FrontdeskError {
  return new FrontdeskError('keychain.key-lost', 'The keychain does not have the key any more.');
}
