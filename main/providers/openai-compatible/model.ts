import type { LanguageModel } from '../../engine/ports/language-model.ts';
import type { ProviderSetup } from '../provider.ts';
import { vendorModel } from '../vendor-model.ts';
import { lazyClient } from './client.ts';
import { toFault } from './errors.ts';
import { toEvents, toRequest } from './messages.ts';

/** A model on the owner's own machine may have to be read from disk first, and reads long messages slowly. */
const LIMITS = { first: 180_000, idle: 120_000 };

export function createModel(setup: ProviderSetup): LanguageModel {
  const client = lazyClient(setup);
  return vendorModel(setup, {
    id: 'openai-compatible',
    limits: LIMITS,
    toRequest,
    toEvents,
    toFault: (cause, facts) => toFault(cause, { ...facts, hasKey: setup.key !== null }),
    async connect() {
      const { chat } = await client();
      return (body, signal) => chat.completions.create(body, { signal }).withResponse();
    },
  });
}
