/**
 * The vault's own process: nothing but this opens the file of the conversations. It has no window, no network and no
 * configuration; the key comes over the port and is gone when the process ends.
 */
import { openServerPort } from './port.ts';
import { VaultServer } from './server.ts';

const port = openServerPort();
const exit = () => process.exit(0);

// The app decides when to end; a Ctrl+C in its terminal must not close the vault under it.
process.on('SIGINT', () => undefined);
port.onGone(() => setImmediate(exit));
new VaultServer(port, exit);
