import type OpenAI from 'openai';
import { checkedAddress } from '../address.ts';
import { checkedKey } from '../checked-key.ts';
import type { ProviderSetup } from '../provider.ts';

/** Loads the vendor's library with the first call, not when the app starts. One client, one pool of connections. */
export function lazyClient(setup: ProviderSetup): () => Promise<OpenAI> {
  let client: Promise<OpenAI> | null = null;
  return () => (client ??= load(setup));
}

async function load({ config, key }: ProviderSetup): Promise<OpenAI> {
  const baseURL = checkedAddress(config.baseUrl);
  const apiKey = key === null ? null : checkedKey(key);
  const { OpenAI: Client } = await import('openai');
  return new Client({
    // The library insists on one; without ours its header is taken out again.
    apiKey: apiKey ?? 'none',
    ...(apiKey === null ? { defaultHeaders: { Authorization: null } } : {}),
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
