import type { FrontdeskError } from '../engine/domain/errors.ts';
import type { ProviderId } from '../engine/domain/ids.ts';
import type { LanguageModel, ModelEvent, ModelRequest } from '../engine/ports/language-model.ts';
import type { ProviderSetup } from './provider.ts';
import type { FaultFacts } from './vendor-error.ts';
import { vendorReply } from './vendor-reply.ts';
import type { StreamLimits, VendorCall } from './vendor-stream.ts';

/** What one vendor does in its own way. */
export interface Vendor<Body> {
  id: ProviderId;
  limits: StreamLimits;
  /** Loads the vendor's library, and says how a request is sent with it. @throws FrontdeskError `provider.no-key` */
  connect(): Promise<(body: Body, signal: AbortSignal) => ReturnType<VendorCall['open']>>;
  toRequest(request: ModelRequest, model: string): Body;
  toEvents(stream: AsyncIterable<unknown>, model: string): AsyncIterable<ModelEvent>;
  toFault(cause: unknown, facts: FaultFacts): FrontdeskError;
}

/** A model that is reached through a vendor's own library. */
export function vendorModel<Body>(setup: ProviderSetup, vendor: Vendor<Body>): LanguageModel {
  const { clock, logger } = setup;
  const { model } = setup.config;
  return {
    providerId: vendor.id,
    model,
    async *generate(request, signal) {
      const send = await vendor.connect();
      const body = vendor.toRequest(request, model);
      yield* vendorReply({
        provider: vendor.id,
        clock,
        logger,
        limits: vendor.limits,
        signal,
        open: (until) => send(body, until),
        toEvents: (stream) => vendor.toEvents(stream, model),
        fault: (cause, streaming) => vendor.toFault(cause, { streaming, now: clock.now() }),
      });
    },
  };
}
