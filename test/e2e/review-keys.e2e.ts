import type { Page } from '@playwright/test';
import { ask } from './asking.ts';
import { customerWrites, deliveries, QUESTION } from './customers.ts';
import { letWrite } from './drafting.ts';
import { expect, test } from './fixtures.ts';
import { action, card, leaving, leavingTo, open, queue, read, row } from './review-view.ts';

const { delivery, writing, parking, unknown } = QUESTION;

async function nothingLeft(page: Page, userData: string) {
  expect(await ask(page, 'outbox.leaving', undefined)).toEqual([]);
  expect(await deliveries(userData)).toBe(0);
}

/** A press as a keyboard of another script, or an input method, makes it. */
async function pressAs(page: Page, init: { key: string; code: string; isComposing?: true }) {
  await page.evaluate((how) => {
    const press = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...how });
    document.activeElement?.dispatchEvent(press);
  }, init);
}

test('holding A down approves one draft, not the whole queue', async ({ page }) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await customerWrites(page, 'Omar', writing.asks);
  await customerWrites(page, 'Ben', parking.asks);
  await open(page, 'Lina');
  // A second down without an up is what a keyboard sends while a key is held.
  for (let repeats = 0; repeats < 40; repeats += 1) {
    await page.keyboard.down('a');
    await page.waitForTimeout(30);
  }
  await page.keyboard.up('a');
  await expect(leaving(page)).toHaveCount(1);
  await expect(queue(page).getByRole('option')).toHaveCount(2);
});

test('Enter in the list opens the chat and sends nothing', async ({ page, userData }) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await open(page, 'Lina');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('feed', { name: 'Messages with Lina' })).toBeVisible();
  await nothingLeft(page, userData);
});

test('letters typed into a field are text, not orders', async ({ page, userData, provider }) => {
  const letters = 'axlrtuce';
  await letWrite(page, provider, delivery.answer);
  await customerWrites(page, 'Lina', delivery.asks);
  await read(page, 'Lina');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(letters);
  await expect(page.getByRole('combobox').or(page.getByRole('textbox')).first()).toHaveValue(
    letters,
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  const hint = page.getByRole('textbox', { name: 'Or say how it should be' });
  await hint.focus();
  await page.keyboard.type(letters);
  await expect(hint).toHaveValue(letters);
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page.keyboard.type(letters);
  await expect(page.getByRole('textbox', { name: 'Your reply to Lina' })).toHaveValue(
    new RegExp(`${letters}$`),
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+o');
  const composer = page.getByRole('textbox', { name: 'Your message' });
  await composer.fill('');
  await page.keyboard.type(letters);
  await expect(composer).toHaveValue(letters);
  await nothingLeft(page, userData);
});

test('letters that an input method is still composing are no orders', async ({
  page,
  userData,
}) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await open(page, 'Lina');
  await pressAs(page, { key: 'a', code: 'KeyA', isComposing: true });
  await pressAs(page, { key: 'x', code: 'KeyX', isComposing: true });
  await expect(card(page, 'Lina')).toBeVisible();
  await nothingLeft(page, userData);
});

for (const { script, key } of [
  { script: 'Cyrillic', key: 'ф' },
  { script: 'Arabic', key: 'ش' },
]) {
  test(`A approves where a ${script} keyboard writes ${key}`, async ({ page }) => {
    await customerWrites(page, 'Lina', delivery.asks);
    await open(page, 'Lina');
    await pressAs(page, { key, code: 'KeyA' });
    await expect(leavingTo(page, 'Lina')).toBeVisible();
  });
}

test('a French keyboard approves where it writes A, not where an American one does', async ({
  page,
  userData,
}) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await open(page, 'Lina');
  await pressAs(page, { key: 'q', code: 'KeyA' });
  await nothingLeft(page, userData);
  await pressAs(page, { key: 'a', code: 'KeyQ' });
  await expect(leavingTo(page, 'Lina')).toBeVisible();
});

test('a draft that needs the owner has no Approve, and A sends nothing', async ({
  page,
  userData,
}) => {
  await customerWrites(page, 'Lina', unknown.asks);
  await open(page, 'Lina');
  await expect(row(page, 'Lina')).toContainText('Needs you');
  await expect(action(page, 'Approve')).toHaveCount(0);
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('log')).toContainText('This draft needs your own words.');
  await nothingLeft(page, userData);
});

test('an approval in the first moments of a card was meant for the one before', async ({
  page,
}) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await customerWrites(page, 'Omar', writing.asks);
  await open(page, 'Lina');
  await page.keyboard.press('a');
  await page.keyboard.press('a');
  await expect(leavingTo(page, 'Lina')).toBeVisible();
  await expect(card(page, 'Omar')).toBeVisible();
  await expect(leaving(page)).toHaveCount(1);
});
