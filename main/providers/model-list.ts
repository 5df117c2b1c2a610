import { z } from 'zod';
import { FrontdeskError } from '../engine/domain/errors.ts';
import type { ModelInfo } from '../engine/domain/provider.ts';
import type { Clock } from '../engine/ports/clock.ts';
import { providerFault } from './fault.ts';
import { createWatch } from './watch.ts';

const CHECK_LIMIT_MS = 20_000;

const Model = z.object({
  id: z.string().min(1).max(200),
  /** Anthropic's. */
  display_name: z.string().nullish(),
  lifecycle: z.string().nullish(),
});
export type ListedModel = z.infer<typeof Model>;

/** Some compatible servers that have no model loaded say `null`. */
const Answer = z.object({ data: z.array(Model).nullable() });

export interface ListCall {
  clock: Clock;
  signal: AbortSignal;
  open(signal: AbortSignal): Promise<Response>;
  fault(cause: unknown): FrontdeskError;
}

/**
 * Reads what a provider's models endpoint answers.
 * @throws FrontdeskError `provider.*` or `cancelled`
 */
export async function listModels(call: ListCall): Promise<readonly ListedModel[]> {
  const watch = createWatch(call.clock, call.signal);
  try {
    return await watch.within(CHECK_LIMIT_MS, read(call, watch.signal));
  } catch (cause) {
    if (watch.interruption !== null) throw watch.interruption;
    throw cause instanceof FrontdeskError ? cause : call.fault(cause);
  } finally {
    watch.close();
  }
}

async function read(call: ListCall, signal: AbortSignal): Promise<readonly ListedModel[]> {
  signal.throwIfAborted();
  const response = await call.open(signal);
  const answer = Answer.safeParse(JSON.parse(await response.text()));
  if (!answer.success) throw providerFault('provider.bad-output');
  return answer.data.data ?? [];
}

export function modelInfo(model: ListedModel): ModelInfo {
  return { id: model.id, name: model.display_name ?? model.id };
}
