import type { Provider } from '../provider.ts';
import { createAccount } from './account.ts';
import { createModel } from './model.ts';

/** `address` is another one only in tests. */
export function openai(address = 'https://api.openai.com/v1'): Provider {
  return {
    id: 'openai',
    needsKey: true,
    takesKey: true,
    // Chosen November 2026: the dated name keeps its manners when the vendor moves on.
    defaultModel: 'gpt-5.4-mini-2026-03-17',
    capabilities: { tools: true, factsUsed: false, ownAddress: false },
    createModel: (setup) => createModel(address, setup),
    createAccount: (setup) => createAccount(address, setup),
  };
}
