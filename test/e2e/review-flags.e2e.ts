import { ask } from './asking.ts';
import { customerWrites, deliveries, QUESTION } from './customers.ts';
import { letWrite } from './drafting.ts';
import { expect, test } from './fixtures.ts';
import { action, card, leaving, leavingTo, open, queue, read, row } from './review-view.ts';

const { delivery, parking } = QUESTION;

test('a draft with an amount of its own: the first A leads to it, only the second sends', async ({
  page,
  provider,
  userData,
}) => {
  await letWrite(page, provider, 'Yes, that is €999 in all.');
  await customerWrites(page, 'Lina', delivery.asks);
  await open(page, 'Lina');
  await expect(row(page, 'Lina')).toContainText(/Check \d things?/);
  await page.keyboard.press('a');
  const flags = page.getByRole('list', { name: 'Needs a look' });
  await expect(flags).toBeFocused();
  await expect(flags).toContainText('Check it, then press A again to send.');
  await expect(page.getByRole('log')).toContainText('€999 is not in your prices.');
  expect(await ask(page, 'outbox.leaving', undefined)).toEqual([]);
  await page.keyboard.press('a');
  await expect(leavingTo(page, 'Lina')).toBeVisible();
  expect(await deliveries(userData)).toBe(0);
});

test.describe('without a hold', () => {
  test.use({ settings: { holdSeconds: 0 } });

  test('several drafts: ticked, read in full, and each reply leaves for its own customer', async ({
    page,
    userData,
  }) => {
    // Whoever writes for the first time is answered alone.
    for (const [index, name] of ['Lina', 'Omar', 'Ben'].entries()) {
      await customerWrites(page, name, parking.asks);
      await open(page, name);
      await page.keyboard.press('a');
      await expect.poll(() => deliveries(userData)).toBe(index + 1);
    }
    for (const name of ['Lina', 'Omar', 'Ben']) await customerWrites(page, name, 'Thanks!');
    await expect(queue(page).getByRole('option')).toHaveCount(3);
    for (const name of ['Lina', 'Omar']) {
      await open(page, name);
      await page.keyboard.press(' ');
    }
    await page.getByRole('button', { name: 'Approve 2…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Approve 2 replies?' });
    await expect(sheet).toContainText('Lina');
    await expect(sheet).toContainText('Omar');
    await expect(sheet).not.toContainText('Ben');
    await expect(sheet.getByText('You are welcome.')).toHaveCount(2);
    await sheet.getByRole('button', { name: 'Approve 2' }).click();
    await expect.poll(() => deliveries(userData)).toBe(5);
    await expect(queue(page).getByRole('option')).toHaveCount(1);
    await expect(leaving(page)).toHaveCount(0);
  });
});

test.describe('in a low window, without a hold', () => {
  test.use({ settings: { holdSeconds: 0 } });

  test('several drafts that go beyond the window: none leaves before the last was on the screen', async ({
    desk: { app, page },
    userData,
  }) => {
    const names = ['Lina', 'Omar', 'Ben', 'Mia', 'Tom', 'Eva'];
    for (const name of names) {
      await customerWrites(page, name, parking.asks);
    }
    for (const [index, name] of names.entries()) {
      await open(page, name);
      await page.keyboard.press('a');
      await expect.poll(() => deliveries(userData)).toBe(index + 1);
    }
    for (const name of names) await customerWrites(page, name, 'Thanks!');
    for (const name of names) {
      await open(page, name);
      await page.keyboard.press(' ');
    }
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 560));
    await page.waitForFunction(() => window.innerHeight <= 560);
    await page.getByRole('button', { name: 'Approve 6…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Approve 6 replies?' });
    const approve = sheet.getByRole('button', { name: 'Approve 6' });
    await expect(sheet.getByText('Eva')).not.toBeInViewport();
    await approve.click();
    await expect(sheet).toContainText('Read them to the end');
    await expect(sheet.getByText('Eva')).toBeInViewport();
    expect(await deliveries(userData)).toBe(6);
    await approve.click();
    await expect.poll(() => deliveries(userData)).toBe(12);
  });
});

test('a draft that goes beyond the window is read to its end before A sends it', async ({
  page,
  provider,
}) => {
  const long = Array.from({ length: 90 }, (_, line) => `Line ${line} of our long answer`).join(
    '\n',
  );
  await letWrite(page, provider, long);
  await customerWrites(page, 'Lina', delivery.asks);
  await customerWrites(page, 'Omar', delivery.asks);
  await open(page, 'Lina');
  await page.keyboard.press('a');
  await expect(page.getByRole('log')).toContainText('Read it to the end, then approve.');
  expect(await ask(page, 'outbox.leaving', undefined)).toEqual([]);
  await expect(card(page, 'Lina')).toBeVisible();
  await read(page, 'Lina');
  await expect(action(page, 'Approve')).toBeInViewport();
});
