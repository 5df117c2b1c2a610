import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SIMULATED_DESKTOP } from '../doubles/whatsapp-web/simulated-desktop.ts';
import { expectAccessible } from './accessible.ts';
import { ask } from './asking.ts';
import { expect, test } from './fixtures.ts';
import { card, open, row } from './review-view.ts';
import { askForQr, expectState, inWhatsApp, linkByQr, linkCard, openLink } from './whatsapp.ts';

/** The number that the simulated page belongs to. */
const NUMBER = '15550001111';

test.use({ program: SIMULATED_DESKTOP });

test('a number is linked by scanning, after the risk was taken, and is named', async ({
  desk,
  page,
}) => {
  test.slow();
  await openLink(page);
  await expect(page.getByRole('button', { name: 'Link this number' })).toBeDisabled();
  await askForQr(page);
  await expect(linkCard(page).getByText(/New code in/)).toBeVisible();
  await expectAccessible(page, 'a code to scan');
  await inWhatsApp(desk.app, (wa) => wa.pair());
  await expectState(page, 'Connected');
  await expect(linkCard(page)).toContainText('Sim Shop');
  await expect(linkCard(page)).toContainText(`+${NUMBER}`);
  await expectAccessible(page, 'a linked number');
});

test('a customer who writes to a linked number gets the reply that the owner approves', async ({
  desk,
  page,
}) => {
  test.slow();
  await ask(page, 'settings.update', { holdSeconds: 0 });
  await linkByQr(desk.app, page);
  await expect(page.getByRole('link', { name: 'Connected WhatsApp' })).toBeVisible();
  await inWhatsApp(desk.app, (wa) => wa.receive({ body: 'Do you deliver?', name: 'Lina' }));
  await page.getByRole('link', { name: 'Review' }).click();
  await open(page, 'Lina');
  await expect(card(page, 'Lina')).toContainText('We deliver within 6 km');
  await page.keyboard.press('a');
  await expect(row(page, 'Lina')).toHaveCount(0);
  const sent = () => inWhatsApp(desk.app, (wa) => wa.sent.map(({ body }) => String(body)));
  await expect.poll(sent, { timeout: 30_000 }).toEqual([expect.stringContaining('6 km')]);
});

test('a number is linked by keyboard alone', async ({ desk, page }) => {
  test.slow();
  await openLink(page);
  await page.getByRole('checkbox', { name: 'I understand the risk to this number' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Link this number' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectState(page, 'Scan to link');
  // The button that had the focus is gone: the focus is where the next thing happens, not lost.
  await expect(linkCard(page)).toBeFocused();
  await inWhatsApp(desk.app, (wa) => wa.pair());
  await expectState(page, 'Connected');
});

test('the code to scan changes when WhatsApp renews it', async ({ desk, page }) => {
  await askForQr(page);
  const drawn = () =>
    page
      .getByRole('img', { name: 'Code to scan with your phone' })
      .locator('path')
      .getAttribute('d');
  const before = await drawn();
  await inWhatsApp(desk.app, (wa) => wa.newQr());
  await expect.poll(drawn).not.toBe(before);
});

test('a number is linked by typing a code on the phone', async ({ desk, page }) => {
  test.slow();
  await askForQr(page);
  await page.getByRole('button', { name: 'Code on phone' }).click();
  const phone = page.getByRole('textbox', { name: 'Your WhatsApp number' });
  await phone.fill('0555');
  await page.getByRole('button', { name: 'Get a code' }).click();
  await expect(page.getByText('This is not a whole number.')).toBeVisible();
  await phone.fill('+1 555 000 1111');
  await phone.press('Enter');
  await expect(linkCard(page)).toContainText('ABCD-1234', { timeout: 30_000 });
  await expectAccessible(page, 'a code to type');
  await inWhatsApp(desk.app, (wa) => wa.pair());
  await expectState(page, 'Connected');
});

test('a linked number needs no code after a restart, nor after a power cut', async ({
  desk,
  page,
  start,
}) => {
  test.slow();
  await linkByQr(desk.app, page);
  await desk.kill();
  const next = await start();
  await openLink(next.page);
  await expectState(next.page, 'Connected');
  await expect(linkCard(next.page)).toContainText(`+${NUMBER}`);
});

test('what was never linked opens no page of WhatsApp', async ({ desk, page }) => {
  await openLink(page);
  const addresses = await desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => each.getURL()),
  );
  expect(addresses.filter((url) => url.startsWith('https:'))).toEqual([]);
});

test('an app that took WhatsApp over can be taken over from in turn', async ({ desk, page }) => {
  test.slow();
  await linkByQr(desk.app, page);
  await inWhatsApp(desk.app, (wa) => wa.conflict());
  await expectState(page, 'Open elsewhere');
  await expectAccessible(page, 'open elsewhere');
  await linkCard(page).getByRole('button', { name: 'Use it here' }).click();
  await expectState(page, 'Connected');
});

test('a number that was unlinked on the phone says so, and is linked again', async ({
  desk,
  page,
}) => {
  test.slow();
  await linkByQr(desk.app, page);
  await inWhatsApp(desk.app, (wa) => wa.logOut());
  await expectState(page, 'Unlinked');
  await expect(linkCard(page)).toContainText('WhatsApp unlinked this computer. Nothing is lost');
  await linkCard(page).getByRole('button', { name: 'Link again' }).click();
  await expectState(page, 'Scan to link');
  await expect(page.getByRole('img', { name: 'Code to scan with your phone' })).toBeVisible();
  await inWhatsApp(desk.app, (wa) => wa.pair());
  await expectState(page, 'Connected');
});

test('logging out asks first, unlinks the phone too, and does not link again by itself', async ({
  desk,
  page,
  start,
}) => {
  test.slow();
  await linkByQr(desk.app, page);
  await linkCard(page).getByRole('button', { name: 'Log out here…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it linked' }).click();
  await expectState(page, 'Connected');
  await linkCard(page).getByRole('button', { name: 'Log out here…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log out' }).click();
  await expectState(page, 'Unlinked');
  await expect(linkCard(page)).toContainText('You unlinked this number.');
  expect((await ask(page, 'settings.get', undefined)).whatsApp.enabled).toBe(false);
  await desk.kill();
  const next = await start();
  await openLink(next.page);
  expect((await ask(next.page, 'link.state', undefined)).status).not.toBe('qr');
});

test('WhatsApp’s own window is shown for a passkey, and put away again', async ({ desk, page }) => {
  const shown = () =>
    desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some(
        (each) => each.webContents.getURL().includes('web.whatsapp.com') && each.isVisible(),
      ),
    );
  await askForQr(page);
  expect(await shown()).toBe(false);
  await page.getByText('WhatsApp asks for a passkey', { exact: true }).click();
  await page.getByRole('button', { name: 'Show the WhatsApp window' }).click();
  await expect(page.getByText("WhatsApp's own window is open.")).toBeVisible();
  expect(await shown()).toBe(true);
  await page.getByRole('button', { name: 'Hide it' }).click();
  await expect(page.getByText("WhatsApp's own window is open.")).toBeHidden();
  expect(await shown()).toBe(false);
});

test('a page that lacks parts is named for what it is, with the parts', async ({ desk, page }) => {
  test.slow();
  await askForQr(page);
  await desk.app.evaluate(async ({ webContents }) => {
    const whatsApp = webContents
      .getAllWebContents()
      .find((each) => each.getURL().startsWith('https://web.whatsapp.com/'));
    await whatsApp?.executeJavaScript(`localStorage.setItem('wa-missing', 'WAWebSocketModel')`);
    whatsApp?.reload();
  });
  await expectState(page, 'WhatsApp changed');
  await linkCard(page)
    .getByText(/missing part/)
    .click();
  await expect(linkCard(page)).toContainText('WAWebSocketModel');
  await expectAccessible(page, 'WhatsApp changed');
});

test('the diagnostics tell of the link, and the saved report of nobody', async ({
  desk,
  page,
  userData,
}) => {
  test.slow();
  await linkByQr(desk.app, page);
  const file = path.join(userData, 'report.json');
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('navigation').getByRole('button', { name: 'Diagnostics' }).click();
  await expect(page.getByText('2.3000.1023456789')).toBeVisible();
  await page.getByRole('button', { name: 'Save report…' }).click();
  await expect(page.getByText('Report saved').first()).toBeVisible();
  const report = await readFile(file, 'utf8');
  expect(JSON.parse(report)).toMatchObject({ status: 'ready', connection: 'CONNECTED' });
  expect(report).not.toContain(NUMBER);
  expect(report).not.toContain('Sim Shop');
});

test('the window can be quit while a number is linked, and leaves nothing running', async ({
  desk,
  page,
}) => {
  await linkByQr(desk.app, page);
  const ended = desk.ended();
  await ask(page, 'app.quit', { leaving: 'keep' }).catch(() => undefined);
  await ended;
  expect(desk.output()).not.toContain('Unhandled');
});
