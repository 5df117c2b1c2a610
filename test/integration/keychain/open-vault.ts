/** Opens the vault in the folder of the first argument with the real keychain of its environment; tells the state. */
import { createKeychain } from '../../../main/platform/keychain/index.ts';
import { createVaultAccess } from '../../../main/storage/keys/vault-access.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';
import { launchVault, realClock } from '../vault/vault-lab.ts';

const access = createVaultAccess({
  dir: process.argv[2] ?? '',
  secretStore: createKeychain({ limitMs: 20_000 }),
  launch: launchVault,
  clock: realClock,
  logger: new SilentLogger(),
});
const { state } = await access.open();
await access.close();
process.send?.(state, () => process.exit(0));
