import type { Page } from '@playwright/test';
import { customerWrites, deliveries, QUESTION, repliesTo } from './customers.ts';
import { letWrite } from './drafting.ts';
import { expect, test } from './fixtures.ts';
import { action, card, leavingTo, open, queue, read, row } from './review-view.ts';

const { delivery, writing, parking } = QUESTION;

/** The reply is in the chat, read by the customer, and on nobody else's phone. */
async function arrivesOnce(page: Page, userData: string, name: string, words: string) {
  await expect(page.getByText('All clear').first()).toBeVisible();
  await expect(leavingTo(page, name)).toHaveCount(0, { timeout: 15_000 });
  await page.getByRole('link', { name: 'Chats' }).click();
  await page.getByText(name, { exact: true }).first().click();
  const reply = page.getByRole('article').filter({ hasText: words });
  await expect(reply).toContainText('Approved');
  await expect(reply).toHaveAccessibleName(/Read$/, { timeout: 15_000 });
  expect(await deliveries(userData)).toBe(1);
}

test('by mouse: an approved reply leaves after the hold and is read by the customer, once', async ({
  page,
  userData,
}) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await open(page, 'Lina');
  await action(page, 'Approve').click();
  await expect(leavingTo(page, 'Lina')).toContainText('Leaving in');
  await expect(queue(page)).toHaveCount(0);
  await arrivesOnce(page, userData, 'Lina', delivery.answer);
});

test('by letters: A approves from where the focus is at the start', async ({ page, userData }) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await read(page, 'Lina');
  await page.keyboard.press('a');
  await expect(leavingTo(page, 'Lina')).toBeVisible();
  await arrivesOnce(page, userData, 'Lina', delivery.answer);
});

test.describe('with letters switched off', () => {
  test.use({ settings: { letterKeys: false } });

  test('letters do nothing, and the twins do it all', async ({ page }) => {
    await customerWrites(page, 'Lina', delivery.asks);
    await customerWrites(page, 'Omar', writing.asks);
    await customerWrites(page, 'Ben', parking.asks);
    await open(page, 'Lina');
    for (const letter of ['a', 'x', 'e', 'r', 't', 'c']) await page.keyboard.press(letter);
    await expect(action(page, 'Approve')).toBeVisible();
    await expect(queue(page).getByRole('option')).toHaveCount(3);

    await page.keyboard.press('Control+Enter');
    await expect(leavingTo(page, 'Lina')).toBeVisible();
    await read(page, 'Omar');
    await page.keyboard.press('Control+Shift+X');
    await expect(row(page, 'Omar')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await read(page, 'Omar');
    await page.keyboard.press('Control+e');
    await page.keyboard.type(' See you soon.');
    await page.keyboard.press('Control+Enter');
    await expect(leavingTo(page, 'Omar')).toBeVisible();
    await read(page, 'Ben');
    await page.keyboard.press('Control+Shift+R');
    await expect(page.getByRole('group', { name: 'Common wishes' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+T');
    await expect(card(page, 'Ben')).toHaveCount(0);
  });
});

test('edited words leave instead of the draft, and Esc keeps them', async ({ page }) => {
  await customerWrites(page, 'Lina', delivery.asks);
  const draft = await read(page, 'Lina');
  await page.keyboard.press('e');
  const editor = page.getByRole('textbox', { name: 'Your reply to Lina' });
  await expect(editor).toBeFocused();
  await editor.fill('Yes, we do. Where do you live?');
  await page.keyboard.press('Escape');
  await expect(editor).toHaveCount(0);
  await expect(draft).toContainText('Yes, we do. Where do you live?');
  await read(page, 'Lina');
  await page.keyboard.press('e');
  await expect(editor).toHaveValue('Yes, we do. Where do you live?');
  await page.keyboard.press('Control+Enter');
  await expect(leavingTo(page, 'Lina')).toContainText('Yes, we do. Where do you live?');
});

test.describe('without a hold', () => {
  test.use({ settings: { holdSeconds: 0 } });

  test('what was edited is word for word what the customer gets', async ({ page }) => {
    const chat = await customerWrites(page, 'Lina', delivery.asks);
    await read(page, 'Lina');
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Your reply to Lina' }).fill('Yes.\n\nUntil 15:00 ✓');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(async () => (await repliesTo(page, chat)).map((m) => m.body))
      .toEqual([{ kind: 'text', text: 'Yes.\n\nUntil 15:00 ✓' }]);
  });
});

test('a rejected draft is gone, nothing leaves, and undo brings it back', async ({ page }) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await read(page, 'Lina');
  await page.keyboard.press('x');
  await expect(queue(page)).toHaveCount(0);
  await expect(leavingTo(page, 'Lina')).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(row(page, 'Lina')).toBeVisible();
  await expect(card(page, 'Lina')).toContainText(delivery.answer);
});

test('the built-in answers cost nothing, say why they follow no wish, and write again without one', async ({
  page,
}) => {
  await customerWrites(page, 'Lina', delivery.asks);
  const draft = await read(page, 'Lina');
  await expect(draft).toContainText('Cost: free');
  await page.keyboard.press('r');
  await expect(draft).toContainText('they cannot follow a wish');
  await expect(draft.getByRole('button', { name: 'Shorter' })).toBeDisabled();
  await expect(draft.getByRole('textbox', { name: 'Or say how it should be' })).toBeDisabled();
  await page.keyboard.press('1');
  await expect(draft).toContainText('they cannot follow a wish');
  await expect(draft.getByText('2/2')).toHaveCount(0);
  await expect(draft.getByRole('button', { name: 'Write again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(draft.getByText('2/2')).toBeVisible();
  await expect(draft).toContainText(delivery.answer);
});

test('a wish gives a new version beside the old one', async ({ page, provider }) => {
  await letWrite(page, provider, delivery.answer);
  await customerWrites(page, 'Lina', delivery.asks);
  const draft = await read(page, 'Lina');
  await expect(draft).toContainText('Cost: not priced');
  provider.answer({ content: 'We do.' });
  await page.keyboard.press('r');
  await page.keyboard.press('1');
  await expect(draft.getByText('2/2')).toBeVisible();
  await draft.getByRole('button', { name: 'Version before' }).click();
  await expect(draft).toContainText(delivery.answer);
});

test('later puts a draft to the end of the queue', async ({ page }) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await customerWrites(page, 'Omar', writing.asks);
  await open(page, 'Lina');
  await page.keyboard.press('l');
  await expect(queue(page).getByRole('option').last()).toContainText('Lina');
});

test('a chat that the owner took over is theirs until they give it back', async ({ page }) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await read(page, 'Lina');
  await page.keyboard.press('t');
  await expect(queue(page)).toHaveCount(0);
  await customerWrites(page, 'Lina', parking.asks);
  await page.getByRole('link', { name: 'Chats' }).click();
  await page.getByText('Lina').first().click();
  await page.getByRole('button', { name: 'Give back' }).click();
  await customerWrites(page, 'Lina', writing.asks);
  await page.keyboard.press('Control+1');
  await expect(card(page, 'Lina')).toContainText(writing.answer);
});

test('clearing the queue goes from draft to draft and says when all is done', async ({ page }) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await customerWrites(page, 'Omar', writing.asks);
  await open(page, 'Lina');
  await page.keyboard.press('c');
  const mode = page.getByRole('region', { name: 'Clear the queue' });
  await expect(mode).toContainText('1 of 2');
  await read(page, 'Lina');
  await page.keyboard.press('a');
  await expect(mode).toContainText('2 of 2');
  await read(page, 'Omar');
  await page.keyboard.press('x');
  await expect(mode).toContainText('2 done');
  await expect(mode).toContainText('All clear');
  await page.keyboard.press('Escape');
  await expect(mode).toHaveCount(0);
});
