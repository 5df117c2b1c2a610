import { secretStoreContract } from '../../contract-suites/secret-store.ts';
import { MemorySecretStore } from '../../doubles/memory-secret-store.ts';

secretStoreContract('The in-memory keychain', () => {
  const secrets = new MemorySecretStore();
  return Promise.resolve({ secrets, reopen: () => secrets, dispose: () => Promise.resolve() });
});
