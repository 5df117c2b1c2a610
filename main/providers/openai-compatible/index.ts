import type { Provider } from '../provider.ts';
import { createAccount } from './account.ts';
import { createModel } from './model.ts';

export function openaiCompatible(): Provider {
  return {
    id: 'openai-compatible',
    needsKey: false,
    takesKey: true,
    defaultModel: '',
    capabilities: { tools: true, factsUsed: false, ownAddress: true },
    createModel,
    createAccount,
  };
}
