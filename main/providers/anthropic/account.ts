import type { ProviderAccount } from '../../engine/ports/language-model.ts';
import { listModels, modelInfo } from '../model-list.ts';
import type { ProviderSetup } from '../provider.ts';
import { lazyClient } from './client.ts';
import { toFault } from './errors.ts';

export function createAccount(address: string, setup: ProviderSetup): ProviderAccount {
  const client = lazyClient(address, setup.key);
  return {
    async check(signal) {
      const { models } = await client();
      const listed = await listModels({
        clock: setup.clock,
        signal,
        open: (until) => models.list({ limit: 1000 }, { signal: until }).asResponse(),
        fault: (cause) => toFault(cause, { streaming: false, now: setup.clock.now() }),
      });
      return { models: listed.filter((model) => model.lifecycle !== 'retired').map(modelInfo) };
    },
  };
}
