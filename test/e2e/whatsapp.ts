import { randomBytes } from 'node:crypto';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { SimulatedWhatsApp } from '../doubles/whatsapp-web/page/control.ts';
import { expect } from './fixtures.ts';

type Writes = Parameters<SimulatedWhatsApp['receive']>[0];

/** Runs in the simulated page, with `given` in hand; that and what it returns have to be plain data. */
export async function inWhatsApp<T, Given = undefined>(
  app: ElectronApplication,
  run: (wa: SimulatedWhatsApp, given: Given) => T | Promise<T>,
  given?: Given,
): Promise<T> {
  const answer: unknown = await app.evaluate(
    async ({ webContents }, call) => {
      const page = webContents
        .getAllWebContents()
        .find((each) => each.getURL().startsWith('https://web.whatsapp.com/'));
      if (page === undefined) throw new Error('WhatsApp is not open.');
      const done: unknown = await page.executeJavaScript(call);
      return done;
    },
    `(${run.toString()})(window.__wa, ${JSON.stringify(given)})`,
  );
  return answer as T;
}

/** Somebody writes. Named here, so that being run twice makes no second message. Returns the message's whole name. */
export function writes(app: ElectronApplication, what: Writes): Promise<string> {
  const id = `3A${randomBytes(9).toString('hex').toUpperCase()}`;
  return inWhatsApp(app, (wa, given) => wa.receive(given), { id, ...what });
}

/** What reached the phones of others, in order. */
export function arrived(app: ElectronApplication) {
  return inWhatsApp(app, (wa) =>
    wa.sent
      .filter(({ kind }) => kind === 'message')
      .map(({ id, at, to = '', body }) => ({ id, at, to, text: String(body) })),
  );
}

export const linkCard = (page: Page) => page.getByRole('group', { name: 'Link to WhatsApp' });

export async function openLink(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'WhatsApp', exact: true }).click();
  await expect(linkCard(page)).toBeVisible();
}

/** From nothing to the code to scan, as an owner goes. */
export async function askForQr(page: Page): Promise<void> {
  await openLink(page);
  await page.getByRole('checkbox', { name: 'I understand the risk to this number' }).click();
  await page.getByRole('button', { name: 'Link this number' }).click();
  await expect(page.getByRole('img', { name: 'Code to scan with your phone' })).toBeVisible({
    timeout: 30_000,
  });
}

export async function expectState(page: Page, words: string): Promise<void> {
  await expect(linkCard(page).getByRole('heading', { level: 3, name: words })).toBeVisible({
    timeout: 30_000,
  });
}

/** From nothing to a number that is linked. */
export async function linkByQr(app: ElectronApplication, page: Page): Promise<void> {
  await askForQr(page);
  await inWhatsApp(app, (wa) => wa.pair());
  await expectState(page, 'Connected');
}

/** A chat with all its messages, as the owner opens it. */
export async function openThread(page: Page, name: string): Promise<Locator> {
  await page.getByRole('link', { name: 'Chats' }).click();
  await page.getByRole('option').filter({ hasText: name }).click();
  const feed = page.getByRole('feed', { name: `Messages with ${name}` });
  await expect(feed).toBeVisible();
  return feed;
}

export async function openReview(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Review' }).click();
}
