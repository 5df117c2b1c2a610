import { customerWrites, deliveries, QUESTION } from './customers.ts';
import { ask } from './asking.ts';
import { expect, test } from './fixtures.ts';
import { card, leavingTo, open, queue, read, row } from './review-view.ts';

const { delivery, writing } = QUESTION;

test('what was approved can be taken back until it leaves', async ({ page, userData }) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await read(page, 'Lina');
  await page.keyboard.press('a');
  await leavingTo(page, 'Lina').getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Lina')).toContainText(delivery.answer);
  await expect(leavingTo(page, 'Lina')).toHaveCount(0);
  expect(await deliveries(userData)).toBe(0);
});

test.describe('with a longer hold', () => {
  test.use({ settings: { holdSeconds: 10 } });

  test('the hold neither stops nor hides while the window is not in front', async ({
    desk: { app, page },
    userData,
  }) => {
    await customerWrites(page, 'Lina', delivery.asks);
    await customerWrites(page, 'Omar', writing.asks);
    await open(page, 'Lina');
    await page.keyboard.press('a');
    await read(page, 'Omar');
    await page.keyboard.press('a');
    await expect(leavingTo(page, 'Omar')).toBeVisible();
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.blur();
    });
    await leavingTo(page, 'Lina').getByRole('button', { name: 'Undo' }).click();
    await expect(row(page, 'Lina')).toBeVisible();
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.hide();
    });
    await expect.poll(() => deliveries(userData), { timeout: 20_000 }).toBe(1);
    expect(await ask(page, 'outbox.leaving', undefined)).toEqual([]);
  });
});

test.describe('without a hold', () => {
  test.use({ settings: { holdSeconds: 0 } });

  test('an undo that comes too late says so in words and changes nothing', async ({
    page,
    userData,
  }) => {
    await customerWrites(page, 'Lina', delivery.asks);
    await read(page, 'Lina');
    await page.keyboard.press('a');
    await expect.poll(() => deliveries(userData)).toBe(1);
    await expect(leavingTo(page, 'Lina')).toHaveCount(0);
    await page.keyboard.press('u');
    await expect(page.getByText('There is nothing to undo.')).toBeVisible();
    await page.getByRole('button', { name: 'Understood' }).click();
    await expect(page.getByText('There is nothing to undo.')).toHaveCount(0);
    await expect(queue(page)).toHaveCount(0);
    expect(await deliveries(userData)).toBe(1);
  });
});
