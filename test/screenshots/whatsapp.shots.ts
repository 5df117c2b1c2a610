import { SIMULATED_DESKTOP } from '../doubles/whatsapp-web/simulated-desktop.ts';
import { ask } from '../e2e/asking.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { inWhatsApp } from '../e2e/whatsapp.ts';
import { keep, LOOKS, looks, resize } from './looks.ts';

for (const look of looks) {
  test.describe(look, () => {
    test.use({
      program: SIMULATED_DESKTOP,
      settings: { ...LOOKS[look], whatsApp: { consentAt: null, enabled: false } },
    });

    test('linking a number', async ({ desk }) => {
      const { page, app } = desk;
      await resize(desk);
      const shows = (status: string) =>
        expect
          .poll(async () => (await ask(page, 'link.state', undefined)).status, { timeout: 30_000 })
          .toBe(status);
      await page.getByRole('banner').getByRole('link').click();
      await expect(page.getByRole('checkbox')).toBeVisible();
      await keep(page, 'link', look);
      await ask(page, 'link.start', { understood: true });
      await shows('qr');
      await expect(page.getByRole('img').locator('path')).toBeVisible();
      await keep(page, 'link-qr', look);
      await page.getByRole('main').locator('[aria-pressed=false]').click();
      await page.locator('input[type=tel]').fill('+1 555 000 1111');
      await page.keyboard.press('Enter');
      await shows('code');
      await expect(page.getByText('ABCD-1234')).toBeVisible();
      await keep(page, 'link-code', look);
      await inWhatsApp(app, (wa) => wa.pair());
      await shows('ready');
      await expect(page.getByRole('main')).toContainText('+15550001111');
      await keep(page, 'link-ready', look);
      await inWhatsApp(app, (wa) => wa.conflict());
      await shows('conflict');
      await keep(page, 'link-conflict', look);
    });
  });
}
