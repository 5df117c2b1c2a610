import type { Provider } from '../provider.ts';
import { builtInAccount } from './account.ts';
import { BUILT_IN_MODEL, builtInModel } from './model.ts';

/** Replies from the shop's own facts, with no model, no key and no network. */
export function builtIn(): Provider {
  return {
    id: 'built-in',
    needsKey: false,
    takesKey: false,
    defaultModel: BUILT_IN_MODEL,
    capabilities: { tools: false, factsUsed: true, ownAddress: false },
    createModel: () => builtInModel,
    createAccount: () => builtInAccount,
  };
}
