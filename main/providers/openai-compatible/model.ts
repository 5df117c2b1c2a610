import type { LanguageModel } from '../../engine/ports/language-model.ts';
import type { ProviderSetup } from '../provider.ts';
import { vendorReply } from '../vendor-reply.ts';
import { lazyClient } from './client.ts';
import { toFault } from './errors.ts';
import { toEvents, toRequest } from './messages.ts';

/** A model on the owner's own machine may have to be read from disk first, and reads long messages slowly. */
const LIMITS = { first: 180_000, idle: 120_000 };

export function createModel(setup: ProviderSetup): LanguageModel {
  const {
    config: { model },
    clock,
    logger,
  } = setup;
  const client = lazyClient(setup);
  const hasKey = setup.key !== null;
  return {
    providerId: 'openai-compatible',
    model,
    async *generate(request, signal) {
      const { chat } = await client();
      const body = toRequest(request, model);
      yield* vendorReply({
        provider: 'openai-compatible',
        clock,
        logger,
        limits: LIMITS,
        signal,
        open: (until) => chat.completions.create(body, { signal: until }).withResponse(),
        toEvents: (stream) => toEvents(stream, model),
        fault: (cause, streaming) => toFault(cause, { streaming, now: clock.now(), hasKey }),
      });
    },
  };
}
