import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication } from '@playwright/test';
import { customerWrites, deliveries, QUESTION } from './customers.ts';
import { electronArguments, expect, test, type Desk } from './fixtures.ts';
import { leavingTo, open, read, row } from './review-view.ts';

const { delivery } = QUESTION;

const isShown = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((w) => w.isVisible()));

const pressClose = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((w) => w.close()));

/** Asks the app to end, as the menu does; it may ask back. */
const quit = (app: ElectronApplication) => app.evaluate((electron) => electron.app.quit());

async function approveLina({ page }: Desk) {
  await customerWrites(page, 'Lina', delivery.asks);
  await read(page, 'Lina');
  await page.keyboard.press('a');
  await expect(leavingTo(page, 'Lina')).toBeVisible();
}

test.describe('the first time', () => {
  test.use({ settings: { onClose: 'ask' } });

  test('closing the window asks once, then keeps Frontdesk running', async ({ desk }) => {
    const { app, page } = desk;
    await pressClose(app);
    const question = page.getByRole('dialog', { name: 'Keep Frontdesk running?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(question).toHaveCount(0);
    expect(await isShown(app)).toBe(true);
    await pressClose(app);
    await question.getByRole('button', { name: 'Keep running' }).click();
    await expect.poll(() => isShown(app)).toBe(false);
    await customerWrites(page, 'Lina', delivery.asks);
    await app.evaluate((electron) => electron.app.emit('activate'));
    await expect.poll(() => isShown(app)).toBe(true);
    await expect(row(page, 'Lina')).toBeVisible();
    await pressClose(app);
    await expect.poll(() => isShown(app)).toBe(false);
  });
});

test('a second start brings the first to the front and ends', async ({ desk, userData }) => {
  const { app, page } = desk;
  await customerWrites(page, 'Lina', delivery.asks);
  await pressClose(app);
  await expect.poll(() => isShown(app)).toBe(false);
  const { executable, args } = electronArguments();
  const second = spawn(executable, args, {
    env: { ...process.env, FRONTDESK_USER_DATA: userData },
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect.poll(() => isShown(app)).toBe(true);
  await open(page, 'Lina');
});

test.describe('with a reply about to leave', () => {
  test.use({ settings: { holdSeconds: 30 } });

  test('quitting asks; kept, the reply is back in the queue at the next start', async ({
    start,
    userData,
  }) => {
    const first = await start();
    await approveLina(first);
    await quit(first.app);
    const question = first.page.getByRole('dialog', { name: '1 reply is about to leave' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(question).toHaveCount(0);
    await quit(first.app);
    const ended = first.ended();
    await question.getByRole('button', { name: 'Keep and quit' }).click();
    await ended;
    expect(await deliveries(userData)).toBe(0);

    const { page } = await start();
    await expect(row(page, 'Lina')).toBeVisible();
    await expect(leavingTo(page, 'Lina')).toHaveCount(0);
  });

  test('quitting asks; sent first, the customer has it before the app ends', async ({
    desk,
    userData,
  }) => {
    await approveLina(desk);
    await quit(desk.app);
    const question = desk.page.getByRole('dialog', { name: '1 reply is about to leave' });
    const ended = desk.ended();
    await question.getByRole('button', { name: 'Send first, then quit' }).click();
    await ended;
    expect(await deliveries(userData)).toBe(1);
  });
});

test('the window opens where and as large as it was', async ({ start }) => {
  const bounds = { x: 60, y: 40, width: 1011, height: 733 };
  const first = await start();
  await first.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  const ended = first.ended();
  await quit(first.app);
  await ended;
  const { app } = await start();
  const opened = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(opened).toEqual(bounds);
});
