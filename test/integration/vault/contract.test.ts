import { storeContract } from '../../contract-suites/store.ts';
import { openLab } from './vault-lab.ts';

storeContract('The real vault', () => openLab());
