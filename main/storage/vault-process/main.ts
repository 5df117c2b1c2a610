/**
 * The vault's own process: nothing but this opens the file of the conversations. It has no window, no network and no
 * configuration; the key comes over the port and is gone when the process ends.
 */
import { openServerPort } from './port.ts';
import { VaultServer } from './server.ts';

const port = openServerPort();
const exit = () => process.exit(0);

port.onGone(() => setImmediate(exit));
new VaultServer(port, exit);
