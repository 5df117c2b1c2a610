/** Stands for the app: opens the vault named on the command line, stores one thing, says so, and waits to be killed. */
import { conversation, put } from '../../contract-suites/store-records.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';
import { VaultClient } from '../../../main/storage/vault-client.ts';
import { VaultKeeper } from '../../../main/storage/vault-keeper.ts';
import { KEY, launchVault, realClock } from './vault-lab.ts';

const keeper = new VaultKeeper({
  launch: launchVault,
  clock: realClock,
  logger: new SilentLogger(),
});
await keeper.open({ file: process.argv[2] ?? '', key: KEY });
await new VaultClient(keeper).commit([put.conversation(conversation('a'))]);
process.send?.('stored');
setInterval(() => undefined, 60_000);
