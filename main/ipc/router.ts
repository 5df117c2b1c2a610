import {
  contract,
  isRouteName,
  type OutputOf,
  type ParsedInputOf,
  type Reply,
  type RouteName,
} from '../../preload/contract/index.ts';
import { FrontdeskError, toFrontdeskError } from '../engine/domain/errors.ts';

/** One handler per route: a missing or an extra one does not compile. */
export type Handlers = {
  [N in RouteName]: (input: ParsedInputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>;
};

/**
 * Looks up, parses, dispatches. Never throws: what fails comes back as a shaped error without a stack.
 * `onFault` hears of failures that have no code of their own.
 */
export function createRouter(
  handlers: Handlers,
  onFault: (cause: unknown, route: RouteName | 'unknown') => void,
) {
  return async (name: unknown, input: unknown): Promise<Reply<unknown>> => {
    try {
      if (!isRouteName(name)) {
        throw new FrontdeskError('ipc.forbidden', 'The desk asked for something unknown.');
      }
      return { ok: true, data: await dispatch(handlers, name, input) };
    } catch (cause) {
      const error = toFrontdeskError(cause);
      if (error.code === 'internal') {
        onFault(cause, isRouteName(name) ? name : 'unknown');
      }
      return { ok: false, error: error.toShape() };
    }
  };
}

async function dispatch<N extends RouteName>(handlers: Handlers, name: N, input: unknown) {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) {
    throw new FrontdeskError('invalid-input', 'Something in that form is not right.', {
      details: { field: parsed.error.issues[0]?.path.join('.') ?? '' },
    });
  }
  // The contract ties input and handler together by name; the compiler cannot follow that through a union.
  return handlers[name](parsed.data as ParsedInputOf<N>);
}
