import type { Locator, Page } from '@playwright/test';
import { customerWrites, QUESTION } from './customers.ts';
import { expect, test as base } from './fixtures.ts';
import { guard, type GuardedProvider } from './guarded-provider.ts';
import { action, card, row } from './review-view.ts';

const { delivery } = QUESTION;
const GOOD = 'Yes, we deliver.';
const FIRST = 'sk-first-0123456789';
const SECOND = 'sk-second-9876543210';

const test = base.extend<{ guarded: GuardedProvider }>({
  guarded: async ({ provider }, provide) => {
    provider.answer({ content: GOOD });
    const door = await guard(provider);
    await provide(door);
    await door.close();
  },
});

const ownServer = (page: Page): Locator => page.getByRole('article', { name: 'Your own server' });

async function openProviders(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Who writes drafts' }).click();
}

async function check(page: Page, address: string, key: string): Promise<void> {
  const server = ownServer(page);
  await server.getByRole('button', { name: /^(Set up|Change)$/ }).click();
  await server.getByLabel('Server address').fill(address);
  await server.getByLabel(/^(New key|Key)/).fill(key);
  await server.getByRole('button', { name: 'Check and keep' }).click();
}

const letItWrite = (page: Page) =>
  ownServer(page).getByRole('button', { name: 'Let it write my drafts' }).click();

test('a wrong key is refused in plain words before it is kept, and drafts go on as before', async ({
  page,
  guarded,
}) => {
  guarded.accept(SECOND);
  await openProviders(page);
  await check(page, guarded.v1, FIRST);
  await expect(ownServer(page)).toContainText('refused this key');
  await expect(page.locator('body')).not.toContainText(FIRST);

  await page.getByRole('link', { name: 'Review' }).click();
  await customerWrites(page, 'Lina', delivery.asks);
  await row(page, 'Lina').click();
  await expect(card(page, 'Lina')).toContainText(delivery.answer);

  await openProviders(page);
  await expect(ownServer(page).getByRole('button', { name: 'Set up' })).toBeVisible();
});

test('a revoked key names whose it is, and the built-in answers write meanwhile when asked', async ({
  page,
  guarded,
}) => {
  guarded.accept(FIRST);
  await openProviders(page);
  await check(page, guarded.v1, FIRST);
  await letItWrite(page);
  await expect(ownServer(page)).toContainText('Writes your drafts');

  guarded.accept(SECOND);
  await page.getByRole('link', { name: 'Review' }).click();
  await customerWrites(page, 'Lina', delivery.asks);
  await expect(
    page.getByText('Your own server refused the key. 1 customer is waiting'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Use built-in answers' }).click();
  await expect(page.getByText('refused the key')).toHaveCount(0);
  await row(page, 'Lina').click();
  await expect(card(page, 'Lina')).toContainText(delivery.answer);
  await expect(action(page, 'Approve')).toBeEnabled();
});

test('a revoked key leads to where a new one is pasted, and that one gets the draft written', async ({
  page,
  desk,
  guarded,
}) => {
  guarded.accept(FIRST);
  await openProviders(page);
  await check(page, guarded.v1, FIRST);
  await letItWrite(page);
  await expect(ownServer(page)).toContainText('Writes your drafts');

  guarded.accept(SECOND);
  await page.getByRole('link', { name: 'Review' }).click();
  await customerWrites(page, 'Lina', delivery.asks);
  await expect(row(page, 'Lina')).toContainText("Didn't work");
  await row(page, 'Lina').click();
  await expect(card(page, 'Lina')).toContainText('refused the key');
  await expect(action(page, 'Approve')).toHaveCount(0);

  await page.getByRole('link', { name: 'Paste a new key' }).click();
  await check(page, guarded.v1, SECOND);
  await letItWrite(page);
  await page.getByRole('link', { name: 'Review' }).click();
  await row(page, 'Lina').click();
  await card(page, 'Lina').getByRole('button', { name: 'Retry' }).click();
  await expect(card(page, 'Lina')).toContainText(GOOD);
  await expect(page.getByText('refused the key')).toHaveCount(0);

  await expect(page.locator('body')).not.toContainText(/sk-(first|second)/);
  expect(desk.output()).not.toMatch(/sk-(first|second)/);
});
