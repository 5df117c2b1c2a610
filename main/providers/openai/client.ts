import type OpenAI from 'openai';
import { checkedKey } from '../checked-key.ts';

/** Loads the vendor's library with the first call, not when the app starts. One client, one pool of connections. */
export function lazyClient(baseURL: string, key: string | null): () => Promise<OpenAI> {
  let client: Promise<OpenAI> | null = null;
  return () => (client ??= load(baseURL, key));
}

async function load(baseURL: string, key: string | null): Promise<OpenAI> {
  const apiKey = checkedKey(key);
  const { OpenAI: Client } = await import('openai');
  return new Client({
    apiKey,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL,
    // The engine retries, and tells the owner.
    maxRetries: 0,
    // Its log would hold customers' words.
    logLevel: 'off',
    // A redirect would take the key and the conversation to another host.
    fetchOptions: { redirect: 'manual' },
  });
}
