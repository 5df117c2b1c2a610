import { FrontdeskError } from '../engine/domain/errors.ts';
import type { Clock } from '../engine/ports/clock.ts';
import { cancelled, providerFault } from './fault.ts';
import { createWatch } from './watch.ts';

/** Milliseconds. Connecting has its own, shorter limit in the runtime's fetch. */
export interface StreamLimits {
  /** From asking to the first sign of an answer. */
  first: number;
  /** Between two signs of life within an answer. */
  idle: number;
}

export interface VendorCall {
  clock: Clock;
  limits: StreamLimits;
  signal: AbortSignal;
  /** Must hand `signal` to the vendor's library, which must not retry. */
  open(signal: AbortSignal): Promise<{ data: AsyncIterable<unknown>; response: Response }>;
  /** Turns what the vendor's library threw into ours. `streaming`: the answer had begun. */
  fault(cause: unknown, streaming: boolean): FrontdeskError;
}

/**
 * The events of one vendor's stream, unread. Ends early only by throwing; leaving it early frees the connection.
 * @throws FrontdeskError `provider.*` or `cancelled`
 */
export async function* vendorStream(call: VendorCall): AsyncGenerator<unknown> {
  if (call.signal.aborted) throw cancelled();
  const watch = createWatch(call.clock, call.signal);
  let streaming = false;
  let events: AsyncIterator<unknown> | null = null;
  try {
    const { data, response } = await watch.within(call.limits.first, call.open(watch.signal));
    if (!isEventStream(response)) throw providerFault('provider.bad-output');
    streaming = true;
    events = data[Symbol.asyncIterator]();
    let limit = call.limits.first;
    for (;;) {
      const next = await watch.within(limit, events.next());
      if (watch.interruption !== null) throw watch.interruption;
      if (next.done === true) return;
      yield next.value;
      limit = call.limits.idle;
    }
  } catch (cause) {
    if (watch.interruption !== null) throw watch.interruption;
    throw cause instanceof FrontdeskError ? cause : call.fault(cause, streaming);
  } finally {
    watch.close();
    events?.return?.().then(undefined, () => undefined);
  }
}

/** A web page or a plain JSON answer in place of a stream would otherwise read as "nothing was said". */
function isEventStream(response: Response): boolean {
  const type = response.headers.get('content-type');
  return type === null || type.includes('event-stream');
}
