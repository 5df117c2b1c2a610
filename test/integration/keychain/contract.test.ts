import { afterAll, beforeAll, vi } from 'vitest';
import { createKeychain } from '../../../main/platform/keychain/index.ts';
import { secretStoreContract } from '../../contract-suites/secret-store.ts';
import { SecretService } from './secret-service.ts';

/** Other systems' own keychains belong to whoever runs the tests. */
if (process.platform === 'linux') {
  let service: SecretService;
  let desks = 0;

  beforeAll(async () => {
    service = await SecretService.create();
    await service.startKeyring('unlocked');
  });
  afterAll(() => service.dispose());

  secretStoreContract('The real keychain', () => {
    // The bus is looked up once, when the first question is asked.
    for (const [name, value] of Object.entries(service.env)) vi.stubEnv(name, value);
    desks += 1;
    const desk = `Frontdesk test ${desks}`;
    const open = () => createKeychain({ service: desk });
    return Promise.resolve({ secrets: open(), reopen: open, dispose: () => Promise.resolve() });
  });
}
