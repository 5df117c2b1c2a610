import type { LanguageModel } from '../../engine/ports/language-model.ts';
import type { ProviderSetup } from '../provider.ts';
import { vendorModel } from '../vendor-model.ts';
import { lazyClient } from './client.ts';
import { toFault } from './errors.ts';
import { toEvents, toRequest } from './messages.ts';

const LIMITS = { first: 60_000, idle: 60_000 };

export function createModel(address: string, setup: ProviderSetup): LanguageModel {
  const client = lazyClient(address, setup.key);
  return vendorModel(setup, {
    id: 'openai',
    limits: LIMITS,
    toRequest,
    toEvents,
    toFault,
    async connect() {
      const { responses } = await client();
      return (body, signal) => responses.create(body, { signal }).withResponse();
    },
  });
}
