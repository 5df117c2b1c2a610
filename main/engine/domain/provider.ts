import { z } from 'zod';
import { ProviderId } from './ids.ts';

/** How the owner set a provider up. Never holds a key: keys stay in the keychain. */
export const ProviderConfig = z.object({
  id: ProviderId,
  /** The provider's own model name; empty where none was chosen yet. */
  model: z.string().max(200),
  /** Only `openai-compatible`: where the server answers, for example `http://127.0.0.1:11434/v1`. */
  baseUrl: z.url().max(500).optional(),
});
export type ProviderConfig = z.infer<typeof ProviderConfig>;

export const ModelInfo = z.object({ id: z.string(), name: z.string() });
export type ModelInfo = z.infer<typeof ModelInfo>;
