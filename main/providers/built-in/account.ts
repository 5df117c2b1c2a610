import { FrontdeskError } from '../../engine/domain/errors.ts';
import type { ProviderAccount } from '../../engine/ports/language-model.ts';
import { BUILT_IN_MODEL } from './model.ts';

/** Nothing to prove: it is here. */
export const builtInAccount: ProviderAccount = {
  check(signal) {
    if (signal.aborted) {
      return Promise.reject(new FrontdeskError('cancelled', 'The check was stopped.'));
    }
    return Promise.resolve({ models: [{ id: BUILT_IN_MODEL, name: 'Saved answers' }] });
  },
};
