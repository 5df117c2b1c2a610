import fs from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ask } from './asking.ts';
import { customerWrites, QUESTION } from './customers.ts';
import { expect, test } from './fixtures.ts';
import { card, open, queue, row } from './review-view.ts';

async function section(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

async function choose(page: Page, setting: string, value: string): Promise<void> {
  await page.getByRole('combobox', { name: setting }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
  await expect(page.getByText('Saved').first()).toBeVisible();
}

test('what is set is still set after the app was killed, and the settings hold no secret', async ({
  desk,
  page,
  start,
  userData,
}) => {
  await section(page, 'Replies');
  await choose(page, 'Time to undo', '20 seconds');
  await section(page, 'General');
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('switch', { name: 'Single letters as keys' }).click();
  await expect
    .poll(async () => (await ask(page, 'settings.get', undefined)).letterKeys)
    .toBe(false);
  await desk.kill();
  const next = await start();
  await expect(next.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const kept = await ask(next.page, 'settings.get', undefined);
  expect(kept).toMatchObject({ holdSeconds: 20, theme: 'dark', letterKeys: false });
  expect(await fs.readFile(path.join(userData, 'settings.json'), 'utf8')).not.toMatch(
    /key"|secret/,
  );
});

test('a settings file that cannot be read costs the settings, not the start, and is kept', async ({
  start,
  userData,
}) => {
  const file = path.join(userData, 'settings.json');
  await fs.writeFile(file, '{"language":"en","firstRun":"done","holdSeconds":');
  const { page } = await start();
  await expect(page.getByText('Pretend customers are writing')).toBeVisible();
  const beside = (await fs.readdir(userData)).filter((name) => name.startsWith('settings'));
  const texts = await Promise.all(beside.map((name) => fs.readFile(path.join(userData, name))));
  expect(texts.map(String)).toContain('{"language":"en","firstRun":"done","holdSeconds":');
});

test('a fact that the owner adds is what the next draft says, and a deleted one is not', async ({
  page,
}) => {
  await section(page, 'Your business');
  await page.getByRole('button', { name: 'Add a fact' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).last().fill('Gift vouchers');
  await page
    .getByRole('textbox', { name: 'What customers may be told' })
    .fill('We sell gift vouchers for €25, named lemon-cake.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Delete Gift vouchers' })).toBeVisible();
  await customerWrites(page, 'Lina', 'Do you sell gift vouchers?');
  await page.keyboard.press('Control+1');
  await open(page, 'Lina');
  await expect(card(page, 'Lina')).toContainText('lemon-cake');

  await section(page, 'Your business');
  await page.getByRole('button', { name: 'Delete Gift vouchers' }).click();
  await expect(page.getByText('“Gift vouchers” is deleted.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Delete Gift vouchers' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete Gift vouchers' }).click();
  await expect(page.getByText('“Gift vouchers” is deleted.')).toBeVisible();
  await customerWrites(page, 'Omar', 'Do you sell gift vouchers?');
  await page.keyboard.press('Control+1');
  await open(page, 'Omar');
  await expect(card(page, 'Omar')).not.toContainText('lemon-cake');
});

test('hours that make no sense are refused in words, and the old ones stay', async ({ page }) => {
  await section(page, 'Your business');
  const before = await ask(page, 'business.get', undefined);
  const friday = page.getByRole('textbox', { name: 'Friday' });
  await friday.fill('18-9');
  await friday.press('Enter');
  await expect(page.getByText('This closes before it opens.')).toBeVisible();
  await friday.fill('whenever');
  await friday.press('Enter');
  await expect(page.getByText('Type hours like 9-18')).toBeVisible();
  expect(await ask(page, 'business.get', undefined)).toEqual(before);
  await friday.fill('9-13, 16-20');
  await friday.press('Enter');
  await expect(page.getByText('Saved').first()).toBeVisible();
});

test('all chats go to another mode only after a sentence was agreed to', async ({ page }) => {
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await expect(queue(page).getByRole('option')).toHaveCount(1);
  await section(page, 'Replies');
  const all = page.getByRole('group', { name: 'All chats' });
  await all.getByRole('button', { name: 'Off' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect((await ask(page, 'settings.get', undefined)).defaultMode).toBe('draft');
  await all.getByRole('button', { name: 'Off' }).click();
  await page.getByRole('button', { name: 'Set all to Off' }).click();
  await expect(page.getByText('1 chat changed.')).toBeVisible();
  await customerWrites(page, 'Omar', QUESTION.writing.asks);
  await expect
    .poll(
      async () => (await ask(page, 'conversations.list', { limit: 10, after: null })).items.length,
    )
    .toBe(2);
  await page.keyboard.press('Control+1');
  await expect(row(page, 'Omar')).toHaveCount(0);
});

test('a server is set up by its address, writes the next draft, and its key can be removed', async ({
  page,
  provider,
}) => {
  await section(page, 'Who writes drafts');
  const own = page.getByRole('article', { name: 'Your own server' });
  await own.getByRole('button', { name: 'Set up' }).click();
  await own.getByRole('textbox', { name: 'Server address' }).fill('ftp://lemon');
  await own.getByRole('button', { name: 'Check and keep' }).click();
  await expect(own.getByText('This is not a web address.')).toBeVisible();
  await own.getByRole('textbox', { name: 'Server address' }).fill('http://127.0.0.1:9/v1');
  await own.getByRole('button', { name: 'Check and keep' }).click();
  await expect(own.getByText('cannot be reached')).toBeVisible({ timeout: 30_000 });
  await own.getByRole('textbox', { name: 'Server address' }).fill(provider.v1);
  await own.getByLabel('Key', { exact: true }).fill('sk-a-key-of-my-own');
  await own.getByRole('button', { name: 'Check and keep' }).click();
  await expect(own.getByText('It works.')).toBeVisible({ timeout: 30_000 });
  await own.getByRole('button', { name: 'Let it write my drafts' }).click();
  await expect(own.getByText('Writes your drafts')).toBeVisible();
  await expect(own.getByText('Key kept in your password store')).toBeVisible();
  provider.answer({ content: 'Written by my own server.' });
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await page.keyboard.press('Control+1');
  await open(page, 'Lina');
  await expect(card(page, 'Lina')).toContainText('Written by my own server.');
  await section(page, 'Who writes drafts');
  await own.getByRole('button', { name: 'Remove key…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove key', exact: true }).click();
  await expect(own.getByText('Key kept in your password store')).toHaveCount(0);
});
