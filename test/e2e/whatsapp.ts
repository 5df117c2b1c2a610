import type { ElectronApplication, Page } from '@playwright/test';
import type { SimulatedWhatsApp } from '../doubles/whatsapp-web/page/control.ts';
import { expect } from './fixtures.ts';

/** Runs in the simulated page; what it returns has to be plain data. */
export async function inWhatsApp<T>(
  app: ElectronApplication,
  run: (wa: SimulatedWhatsApp) => T | Promise<T>,
): Promise<T> {
  const answer: unknown = await app.evaluate(async ({ webContents }, source) => {
    const page = webContents
      .getAllWebContents()
      .find((each) => each.getURL().startsWith('https://web.whatsapp.com/'));
    if (page === undefined) throw new Error('WhatsApp is not open.');
    const done: unknown = await page.executeJavaScript(`(${source})(window.__wa)`);
    return done;
  }, run.toString());
  return answer as T;
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
