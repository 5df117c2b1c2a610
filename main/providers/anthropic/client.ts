import type Anthropic from '@anthropic-ai/sdk';
import { checkedKey } from '../checked-key.ts';

/** Loads the vendor's library with the first call, not when the app starts. One client, one pool of connections. */
export function lazyClient(baseURL: string, key: string | null): () => Promise<Anthropic> {
  let client: Promise<Anthropic> | null = null;
  return () => (client ??= load(baseURL, key));
}

async function load(baseURL: string, key: string | null): Promise<Anthropic> {
  const { Anthropic: Client } = await import('@anthropic-ai/sdk');
  return new Client({
    apiKey: checkedKey(key),
    authToken: null,
    webhookKey: null,
    baseURL,
    // The engine retries, and tells the owner.
    maxRetries: 0,
    // Its log would hold customers' words.
    logLevel: 'off',
    openTelemetry: false,
    // A redirect would take the key and the conversation to another host.
    fetchOptions: { redirect: 'manual' },
  });
}
