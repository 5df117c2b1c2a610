import type { Page } from '@playwright/test';
import { ask } from './asking.ts';
import { expect, test } from './fixtures.ts';
import { card, queue, row } from './review-view.ts';

async function customersPanel(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Pretend');
  await page.getByRole('option', { name: 'Pretend customers' }).click();
  await expect(page.getByRole('heading', { name: 'Write as a customer' })).toBeVisible();
}

const chats = async (page: Page) =>
  (await ask(page, 'conversations.list', { limit: 100, after: null })).items.length;

test.describe('a desk that nobody has set up', () => {
  test.use({
    settings: { quietMs: 1500, practice: { enabled: true, running: true, speed: 'normal' } },
  });

  test('gets its first draft without anybody doing anything', async ({ page }) => {
    await expect(queue(page).getByRole('option').first()).toBeVisible({ timeout: 40_000 });
  });
});

test('pretend customers write once they are started, and stop when paused', async ({ page }) => {
  await customersPanel(page);
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Busy' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText('Writing to you')).toBeVisible();
  await expect.poll(() => chats(page), { timeout: 30_000 }).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  const { running, speed } = await ask(page, 'practice.state', undefined);
  expect({ running, speed }).toEqual({ running: false, speed: 'fast' });
});

test('the owner plays a customer, and the message takes the way of every message', async ({
  page,
}) => {
  await customersPanel(page);
  await page.getByRole('combobox', { name: 'Who you are' }).click();
  await page.getByRole('option', { name: 'Someone new' }).click();
  await page.getByRole('button', { name: 'Send to Frontdesk' }).click();
  await expect(page.getByText('Give them a name.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Nora');
  await page.getByRole('button', { name: 'Send to Frontdesk' }).click();
  await expect(page.getByText('Type a message first.')).toBeVisible();
  const text = page.getByRole('textbox', { name: 'What you write' });
  await text.fill('Do you deliver?');
  await text.press('Control+Enter');
  await expect(page.getByText('Sent. It is on your desk now.')).toBeVisible();
  await page.keyboard.press('Escape');
  await row(page, 'Nora').click();
  await expect(card(page, 'Nora')).toContainText('We deliver within 6 km');
});

test('there are customers of many tempers and languages to practise with', async ({ page }) => {
  const { customers } = await ask(page, 'practice.state', undefined);
  expect(customers.length).toBeGreaterThanOrEqual(6);
  expect(new Set(customers.map((customer) => customer.temper)).size).toBeGreaterThanOrEqual(5);
  const languages = new Set(customers.map((customer) => customer.language));
  expect([...languages]).toEqual(expect.arrayContaining(['en', 'es', 'ar']));
});
