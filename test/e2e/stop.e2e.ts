import type { Page } from '@playwright/test';
import { ask } from './asking.ts';
import { customerWrites, deliveries, QUESTION } from './customers.ts';
import { letWrite } from './drafting.ts';
import { expect, test } from './fixtures.ts';
import { action, card, leaving, leavingTo, open, read, row } from './review-view.ts';
import { pressInTray, trayItem, watchTray } from './tray.ts';

const { delivery, writing } = QUESTION;

test.use({ settings: { holdSeconds: 10 } });

const stopped = (page: Page) => page.getByText(/^Sending is stopped since/);

async function approveLina(page: Page) {
  await customerWrites(page, 'Lina', delivery.asks);
  await read(page, 'Lina');
  await page.keyboard.press('a');
  await expect(leavingTo(page, 'Lina')).toBeVisible();
}

/** One reply that is approved now leaves at once; had the stopped one been let go, it would have left before. */
async function onlyOmarsLeaves(page: Page, userData: string) {
  await ask(page, 'settings.update', { holdSeconds: 0 });
  await customerWrites(page, 'Omar', writing.asks);
  await open(page, 'Omar');
  await page.keyboard.press('a');
  await expect.poll(() => deliveries(userData)).toBe(1);
  await expect(row(page, 'Lina')).toBeVisible();
  await expect(leaving(page)).toHaveCount(0);
}

test('one press holds what is leaving; starting again sends nothing by itself', async ({
  page,
  userData,
}) => {
  await approveLina(page);
  await page.getByRole('button', { name: 'Stop sending' }).click();
  await expect(stopped(page)).toContainText('1 held, 0 had already gone.');
  await expect(leaving(page)).toHaveCount(0);
  await open(page, 'Lina');
  await expect(card(page, 'Lina')).toContainText('It leaves only if you approve it again.');

  await page.getByRole('button', { name: 'Start again…' }).click();
  const question = page.getByRole('dialog', { name: 'Start sending again?' });
  await expect(question).toContainText('goes back to your queue; none leaves by itself.');
  await question.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(stopped(page)).toHaveCount(0);
  await onlyOmarsLeaves(page, userData);
});

test('while it is stopped, nothing can be approved, in words, and reading goes on', async ({
  page,
  userData,
}) => {
  const chat = await customerWrites(page, 'Lina', delivery.asks);
  await open(page, 'Lina');
  await page.keyboard.press('Control+Shift+.');
  await expect(stopped(page)).toBeVisible();
  await expect(action(page, 'Sending is stopped')).toBeDisabled();
  await page.keyboard.press('a');
  await expect(page.getByRole('log')).toContainText('The draft stays here.');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Your reply to Lina' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  const words = { conversationId: chat, text: 'By another way' };
  await expect(ask(page, 'conversations.write', words)).rejects.toThrow('send.closed');
  await expect(leaving(page)).toHaveCount(0);
  expect(await deliveries(userData)).toBe(0);
});

test('the tray stops too, and its way back asks in the desk first', async ({
  desk: { app, page },
}) => {
  await watchTray(app);
  await approveLina(page);
  await pressInTray(app, 'stop');
  await expect(stopped(page)).toBeVisible();
  await expect(leaving(page)).toHaveCount(0);
  await expect.poll(() => trayItem(app, 'stop')).toBeNull();
  await pressInTray(app, 'resume');
  await expect(page.getByRole('dialog', { name: 'Start sending again?' })).toBeVisible();
  await expect(stopped(page)).toBeVisible();
});

test('the stop survives the death of the app, and so does what it held', async ({
  start,
  userData,
}) => {
  const first = await start();
  await approveLina(first.page);
  await first.page.keyboard.press('Control+Shift+.');
  await expect(stopped(first.page)).toBeVisible();
  await first.kill();

  const { page } = await start();
  await expect(stopped(page)).toContainText('1 held');
  await expect(row(page, 'Lina')).toBeVisible();
  await expect(leaving(page)).toHaveCount(0);
  expect(await deliveries(userData)).toBe(0);
});

test.describe('in a chat that answers by itself', () => {
  test.use({ settings: { holdSeconds: 0, defaultMode: 'auto' } });

  test('the tray switches it on and off, and the stop is above it', async ({
    desk: { app, page },
    userData,
    provider,
  }) => {
    await letWrite(page, provider, writing.answer);
    await watchTray(app);
    await customerWrites(page, 'Lina', delivery.asks);
    await expect(row(page, 'Lina')).toBeVisible();
    await expect.poll(() => trayItem(app, 'review')).toMatchObject({ label: 'Review 1 draft…' });
    await pressInTray(app, 'auto-reply');
    await expect(page.getByRole('button', { name: /^Auto-reply on/ })).toBeVisible();
    await customerWrites(page, 'Omar', writing.asks);
    await expect.poll(() => deliveries(userData)).toBe(1);

    await pressInTray(app, 'stop');
    await expect(stopped(page)).toBeVisible();
    await customerWrites(page, 'Omar', delivery.asks);
    await expect(row(page, 'Omar')).toBeVisible();
    expect(await deliveries(userData)).toBe(1);
  });
});
