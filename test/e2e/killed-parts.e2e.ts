import fs from 'node:fs/promises';
import path from 'node:path';
import { ask } from './asking.ts';
import { customerWrites, deliveries, QUESTION } from './customers.ts';
import { expect, test } from './fixtures.ts';
import { leavingTo, open, read, row } from './review-view.ts';
import { vaultProcess } from './vault-process.ts';

const { delivery, parking } = QUESTION;

test('the process that keeps the chats dies: it comes back, and nothing is lost or doubled', async ({
  desk: { app, page },
  userData,
}) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await read(page, 'Lina');
  await page.keyboard.press('a');
  await expect(leavingTo(page, 'Lina')).toBeVisible();
  const first = vaultProcess(app);
  process.kill(first, 'SIGKILL');
  await expect.poll(() => deliveries(userData), { timeout: 15_000 }).toBe(1);
  await customerWrites(page, 'Omar', parking.asks);
  await open(page, 'Omar');
  expect(vaultProcess(app)).not.toBe(first);
  await page.keyboard.press('a');
  await expect.poll(() => deliveries(userData), { timeout: 15_000 }).toBe(2);
});

test('the window dies: it comes back by itself with the same desk', async ({
  desk: { app, page },
}) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await expect(row(page, 'Lina')).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  });
  // Playwright has lost the page: the window itself is asked.
  await expect
    .poll(
      () =>
        app.evaluate(async ({ BrowserWindow }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          if (contents === undefined || contents.isCrashed() || contents.isLoading()) return '';
          // A question to a page that is just being loaded is never answered.
          const asked: Promise<unknown> = contents.executeJavaScript('document.body.innerText');
          const none = new Promise((resolve) => setTimeout(resolve, 1000, ''));
          return String(await Promise.race([asked, none]));
        }),
      { timeout: 20_000 },
    )
    .toContain(delivery.asks);
});

test('a desk without internet says so, goes on, and says no more when it is back', async ({
  page,
}) => {
  await page.context().setOffline(true);
  await page.evaluate(() => window.dispatchEvent(new Event('offline')));
  const banner = page.getByText('No internet. Drafts are safe');
  await expect(banner).toBeVisible();
  await customerWrites(page, 'Lina', delivery.asks);
  await open(page, 'Lina');
  await page.context().setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(banner).toHaveCount(0);
});

test('settings that were damaged on the disk are put aside, and the desk opens without them', async ({
  start,
  userData,
}) => {
  const file = path.join(userData, 'settings.json');
  const first = await start();
  const chat = await customerWrites(first.page, 'Lina', delivery.asks);
  await first.kill();
  const damaged = '{"language":"en","firstRun":"done","theme":"plaid","holdSeconds":';
  await fs.writeFile(file, damaged);

  const { page } = await start();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  const { items } = await ask(page, 'conversations.thread', {
    conversationId: chat,
    before: null,
    limit: 5,
  });
  expect(items).toHaveLength(1);
  expect(await fs.readFile(`${file}.broken`, 'utf8')).toBe(damaged);
});
