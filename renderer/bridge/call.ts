import { z } from 'zod';
import { ErrorShape, FrontdeskError, toFrontdeskError } from '../../preload/contract/domain.ts';
import {
  contract,
  type InputOf,
  type OutputOf,
  type RouteName,
} from '../../preload/contract/index.ts';
import { deskBridge } from './desk-bridge.ts';

const AnyReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown().optional() }),
  z.object({ ok: z.literal(false), error: ErrorShape }),
]);

/** The error as it was thrown on the other side. */
export function rebuildError(shape: ErrorShape): FrontdeskError {
  return new FrontdeskError(
    shape.code,
    shape.message,
    shape.details === undefined ? {} : { details: shape.details },
  );
}

/**
 * Asks the main process. What comes back is parsed by the contract.
 * @throws FrontdeskError with the code of the other side; `internal` where the answer is not what was agreed
 */
export async function call<N extends RouteName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  try {
    const reply = AnyReply.parse(await deskBridge().call(name, input));
    if (!reply.ok) throw rebuildError(reply.error);
    const output: z.ZodType<OutputOf<N>> = contract[name].output as unknown as z.ZodType<
      OutputOf<N>
    >;
    return output.parse(reply.data);
  } catch (cause) {
    throw toFrontdeskError(cause);
  }
}
