import path from 'node:path';
import { createKeychain } from '../../main/platform/keychain/index.ts';
import { createVaultAccess } from '../../main/storage/keys/vault-access.ts';
import { storePast, type Past } from '../bench/history.ts';
import { SilentLogger } from '../doubles/silent-logger.ts';
import { launchVault, realClock } from '../integration/vault/vault-lab.ts';

/** Puts a long chat into the vault that the app will find at its first start. */
export async function storeEarlierChat(userData: string, past: Past): Promise<void> {
  const access = createVaultAccess({
    dir: path.join(userData, 'vault'),
    secretStore: createKeychain({ service: `Frontdesk (${userData})` }),
    launch: launchVault,
    clock: realClock,
    logger: new SilentLogger(),
  });
  try {
    const state = await access.open();
    if (state.state !== 'open') throw new Error(`The vault is ${state.state}.`);
    await storePast(access.store(), past);
  } finally {
    await access.close();
  }
}
