import type { ProviderAccount } from '../../engine/ports/language-model.ts';
import { listModels, modelInfo } from '../model-list.ts';
import type { ProviderSetup } from '../provider.ts';
import { lazyClient } from './client.ts';
import { toCheckFault } from './errors.ts';

export function createAccount(setup: ProviderSetup): ProviderAccount {
  const client = lazyClient(setup);
  return {
    async check(signal) {
      const { models } = await client();
      const listed = await listModels({
        clock: setup.clock,
        signal,
        open: (until) => models.list({ signal: until }).asResponse(),
        fault: (cause) =>
          toCheckFault(cause, { now: setup.clock.now(), hasKey: setup.key !== null }),
      });
      return { models: listed.map(modelInfo) };
    },
  };
}
