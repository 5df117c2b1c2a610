import { nodeProcess } from '../../../main/storage/launch/node-process.ts';
import { storeContract } from '../../contract-suites/store.ts';
import { bundled } from '../../doubles/bundled.ts';
import { openLab, VAULT_ENTRY } from './vault-lab.ts';

/** Each test has a process of its own: it is built beforehand, which halves the time that it takes to start. */
const launch = async () => nodeProcess(process.execPath, await bundled(VAULT_ENTRY))();

storeContract('The real vault', () => openLab(launch));
