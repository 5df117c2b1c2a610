import type { Provider } from '../provider.ts';
import { createAccount } from './account.ts';
import { createModel } from './model.ts';

/** `address` is another one only in tests. */
export function anthropic(address = 'https://api.anthropic.com'): Provider {
  return {
    id: 'anthropic',
    needsKey: true,
    takesKey: true,
    // Chosen November 2026: the dated name keeps its manners when the vendor moves on.
    defaultModel: 'claude-haiku-4-5-20251001',
    capabilities: { tools: true, factsUsed: false, ownAddress: false },
    createModel: (setup) => createModel(address, setup),
    createAccount: (setup) => createAccount(address, setup),
  };
}
