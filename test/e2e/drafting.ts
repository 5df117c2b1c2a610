import type { Page } from '@playwright/test';
import type { FakeProvider } from '../doubles/fake-provider.ts';
import { ask } from './asking.ts';

/** Drafts come from this server from now on, in these words. */
export async function letWrite(page: Page, provider: FakeProvider, words: string): Promise<void> {
  provider.answer({ content: words });
  const config = { id: 'openai-compatible' as const, model: 'llama3.3', baseUrl: provider.v1 };
  await ask(page, 'providers.choose', { config });
}
