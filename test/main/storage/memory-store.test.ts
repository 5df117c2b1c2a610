import { storeContract } from '../../contract-suites/store.ts';
import { MemoryStore } from '../../doubles/memory-store.ts';

storeContract('The in-memory twin', () => {
  const store = new MemoryStore();
  return Promise.resolve({ store, dispose: () => store.close() });
});
