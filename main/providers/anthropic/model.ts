import type { LanguageModel } from '../../engine/ports/language-model.ts';
import type { ProviderSetup } from '../provider.ts';
import { vendorReply } from '../vendor-reply.ts';
import { lazyClient } from './client.ts';
import { toFault } from './errors.ts';
import { toEvents, toRequest } from './messages.ts';

const LIMITS = { first: 60_000, idle: 60_000 };

export function createModel(address: string, setup: ProviderSetup): LanguageModel {
  const {
    config: { model },
    clock,
    logger,
  } = setup;
  const client = lazyClient(address, setup.key);
  return {
    providerId: 'anthropic',
    model,
    async *generate(request, signal) {
      const { messages } = await client();
      const body = toRequest(request, model);
      yield* vendorReply({
        provider: 'anthropic',
        clock,
        logger,
        limits: LIMITS,
        signal,
        open: (until) => messages.create(body, { signal: until }).withResponse(),
        toEvents: (stream) => toEvents(stream, model),
        fault: (cause, streaming) => toFault(cause, { streaming, now: clock.now() }),
      });
    },
  };
}
