import type { Page } from '@playwright/test';
import { ask } from '../e2e/asking.ts';
import { customerWrites } from '../e2e/customers.ts';
import { letWrite } from '../e2e/drafting.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { keep, LOOKS, looks, resize } from './looks.ts';

const MESSAGES: readonly (readonly [name: string, text: string])[] = [
  ['Mia Brennan', 'Hi! Do you deliver to Salthill?'],
  ['Carmen Ruiz', '¿Hacen entregas a domicilio?'],
  ['ليلى حداد', 'مرحبًا، هل توصلون إلى المنزل؟'],
  ['Tom Okafor', 'Do you write names on cakes?'],
  ['Priya Nair', 'Can you do a cake like the one on my picture by tonight?'],
];
const SECTIONS = [
  'general',
  'replies',
  'providers',
  'business',
  'notifications',
  'whatsapp',
  'health',
  'diagnostics',
  'practice',
  'about',
];

const waiting = (page: Page) => page.getByRole('listbox').first().getByRole('option');
const actions = (page: Page) => page.getByRole('toolbar').getByRole('button');

for (const look of looks) {
  test.describe(look, () => {
    test.use({ settings: { ...LOOKS[look], holdSeconds: 30 } });

    test('the desk, the queue, the chats and what lies over them', async ({ desk, provider }) => {
      const { page } = desk;
      await resize(desk);
      await expect(page.getByRole('navigation')).toBeVisible();
      await keep(page, 'review-empty', look);
      await customerWrites(page, 'Ben Kowalski', 'Do you have parking?');
      await expect(waiting(page)).toHaveCount(1);
      await expect(actions(page).first()).toBeVisible();
      await expect(async () => {
        await page.keyboard.press('Control+Enter');
        await expect(waiting(page)).toHaveCount(0, { timeout: 1000 });
      }).toPass();
      for (const [name, text] of MESSAGES) await customerWrites(page, name, text);
      await expect(waiting(page)).toHaveCount(MESSAGES.length);
      await waiting(page).first().click();
      await expect(actions(page).nth(3)).toBeVisible();
      await keep(page, 'review', look);
      await letWrite(
        page,
        provider,
        'Yes! The cake for 12 people costs 47 €, ready on Friday at 9:00.',
      );
      await customerWrites(page, 'Lina Haddad', 'What does the cake for 12 people cost?');
      await waiting(page).filter({ hasText: 'Lina Haddad' }).click();
      await expect(actions(page).nth(3)).toBeVisible();
      await keep(page, 'review-flagged', look);
      await page.keyboard.press('Control+Shift+C');
      await expect(actions(page).nth(3)).toBeVisible();
      await keep(page, 'queue-mode', look);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox')).toBeFocused();
      await keep(page, 'palette', look);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+/');
      await expect(page.getByRole('dialog')).toBeVisible();
      await keep(page, 'shortcuts', look);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+2');
      await expect(page.getByRole('option').first()).toBeVisible();
      await keep(page, 'chats', look);
      await page.getByRole('option').filter({ hasText: 'Mia Brennan' }).click();
      await expect(page.getByRole('feed')).toBeVisible();
      await keep(page, 'conversation', look);
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+Shift+.');
      await expect
        .poll(async () => (await ask(page, 'app.status', undefined)).gate.open)
        .toBe(false);
      await keep(page, 'emergency', look);
      await ask(page, 'emergency.resume', undefined);
      await resize(desk, 640, 820);
      await keep(page, 'review-narrow', look);
    });

    test('the settings', async ({ desk }) => {
      const { page } = desk;
      await resize(desk);
      await page.keyboard.press('Control+3');
      const sections = page.getByRole('navigation').last().getByRole('button');
      await expect(sections).toHaveCount(SECTIONS.length);
      for (const [at, section] of SECTIONS.entries()) {
        await sections.nth(at).click();
        await expect(sections.nth(at)).toHaveAttribute('aria-current', 'page');
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await keep(page, `settings-${section}`, look);
      }
    });
  });

  test.describe(`${look}, first run`, () => {
    test.use({ settings: { ...LOOKS[look], firstRun: 'practise' } });

    test('the first run', async ({ desk }) => {
      const { page } = desk;
      await resize(desk);
      for (const [name, text] of MESSAGES) await customerWrites(page, name, text);
      await expect(waiting(page)).toHaveCount(MESSAGES.length);
      await expect(actions(page).nth(3)).toBeVisible();
      await keep(page, 'first-run-practise', look);
      for (const step of ['business', 'provider', 'whatsapp'] as const) {
        await ask(page, 'settings.update', { firstRun: step });
        await expect(page.getByRole('toolbar')).toHaveCount(0);
        await expect(page.locator('[aria-current=step]')).toBeVisible();
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await keep(page, `first-run-${step}`, look);
      }
    });
  });
}
