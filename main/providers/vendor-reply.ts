import { FrontdeskError } from '../engine/domain/errors.ts';
import type { ModelEvent } from '../engine/ports/language-model.ts';
import type { Logger } from '../engine/ports/logger.ts';
import { VendorFault } from './fault.ts';
import { completeReply } from './reply.ts';
import { type VendorCall, vendorStream } from './vendor-stream.ts';

/**
 * One reply from a vendor: its stream, in our words, held to what the engine counts on.
 * @throws FrontdeskError `provider.*` or `cancelled`
 */
export async function* vendorReply(
  call: VendorCall & {
    provider: string;
    logger: Logger;
    toEvents(stream: AsyncIterable<unknown>): AsyncIterable<ModelEvent>;
  },
): AsyncGenerator<ModelEvent> {
  try {
    yield* completeReply(call.toEvents(vendorStream(call)));
  } catch (cause) {
    const fault = cause instanceof FrontdeskError ? cause : call.fault(cause, true);
    if (fault.code !== 'cancelled') log(call.logger, call.provider, fault);
    throw fault;
  }
}

function log(logger: Logger, provider: string, fault: FrontdeskError): void {
  const vendor = fault.cause instanceof VendorFault ? fault.cause : null;
  logger.warn('provider.failed', {
    provider,
    code: fault.code,
    status: vendor?.status ?? null,
    kind: vendor?.kind ?? null,
    requestId: vendor?.requestId ?? null,
  });
}
