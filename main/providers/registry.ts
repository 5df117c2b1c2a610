import { anthropic } from './anthropic/index.ts';
import { builtIn } from './built-in/index.ts';
import { openai } from './openai/index.ts';
import { openaiCompatible } from './openai-compatible/index.ts';
import type { Provider } from './provider.ts';

/** Every provider there is, in the order the settings show them. */
export const registry: readonly Provider[] = [builtIn(), anthropic(), openai(), openaiCompatible()];
