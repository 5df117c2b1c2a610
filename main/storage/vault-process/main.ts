/**
 * The vault's own process: nothing but this opens the file of the conversations. It has no window, no network and no
 * configuration; the key comes over the port and is gone when the process ends.
 */
import { openServerPort } from './port.ts';
import { VaultServer } from './server.ts';

const port = openServerPort();
const exit = () => process.exit(0);

// A limit on file sizes is a full disk, which the owner is told of, and not the end of this process.
if (process.platform !== 'win32') process.on('SIGXFSZ', () => undefined);
port.onGone(() => setImmediate(exit));
new VaultServer(port, exit);
