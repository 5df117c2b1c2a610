import { ask } from './asking.ts';
import { customerWrites, QUESTION } from './customers.ts';
import { expect } from './fixtures.ts';
import { test } from './panel.ts';
import { row } from './review-view.ts';

test.skip(
  process.platform !== 'linux',
  'Only Linux draws its tray over a bus that a test can read.',
);

test('the tray’s menu works from a real panel: what waits, auto-reply, stop, open', async ({
  desk: { app, page },
  panel,
}) => {
  await expect.poll(() => panel.hasItem).toBe(true);
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await expect(row(page, 'Lina')).toBeVisible();
  await expect.poll(() => panel.tooltip()).toBe('Frontdesk · Connected · 1 waiting');
  const labels = async () => (await panel.menu()).map((entry) => entry.label);
  await expect.poll(labels).toContain('Review 1 draft…');

  await panel.click('Auto-reply');
  await expect(page.getByRole('button', { name: /^Auto-reply on/ })).toBeVisible();
  await expect
    .poll(() => panel.menu())
    .toContainEqual(expect.objectContaining({ label: 'Auto-reply', checked: true }));

  await panel.click('Stop sending');
  await expect(page.getByText(/^Sending is stopped since/)).toBeVisible();
  await expect.poll(labels).not.toContain('Stop sending');

  const visible = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await expect.poll(visible).toBe(false);
  await panel.click('Open Frontdesk');
  await expect.poll(visible).toBe(true);
});

test('ten arrivals in a minute make one notification, without sound or words, that leads to the queue', async ({
  desk: { app, page },
  panel,
}) => {
  await page.keyboard.press('Control+2');
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.blur();
    window?.hide();
  });
  for (let at = 0; at < 10; at += 1) {
    await customerWrites(page, `Customer ${at}`, QUESTION.parking.asks);
  }
  await expect.poll(async () => (await ask(page, 'app.status', undefined)).waiting).toBe(10);
  expect(panel.notifications).toHaveLength(1);
  const [shown] = panel.notifications;
  expect(shown).toMatchObject({ title: 'A customer is waiting', sounds: false, replaces: 0 });
  expect(`${shown?.title} ${shown?.body}`).not.toMatch(/parking|Customer \d/);

  panel.clickNotification(shown?.id ?? 0);
  await expect(row(page, 'Customer 0')).toBeVisible();
  const visible = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
  await expect.poll(visible).toBe(true);
});
