import type { Page } from '@playwright/test';
import { ask } from './asking.ts';
import { expect, test } from './fixtures.ts';
import { leaving, queue } from './review-view.ts';

const FRESH = {
  firstRun: 'practise',
  practice: { enabled: true, running: true, speed: 'fast' },
} as const;

/** Tabs on until the button has the focus: an owner without a mouse has no other way. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  for (let steps = 0; steps < 200; steps += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${name}`);
}

test.describe('a fresh desk', () => {
  test.use({ settings: FRESH });

  test('goes from nothing to an approved reply and an open desk by keyboard alone', async ({
    page,
  }) => {
    test.slow();
    await expect(page.getByText('Pretend customers are writing')).toBeVisible();
    await expect(queue(page).getByRole('option').first()).toBeVisible({ timeout: 30_000 });
    await expect(async () => {
      await page.keyboard.press('a');
      await expect(leaving(page).first()).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(page.getByText('That is all it takes.')).toBeVisible();
    await tabTo(page, 'Continue');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'What may Frontdesk say?' })).toBeFocused();
    await tabTo(page, 'Continue');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Who writes the drafts?' })).toBeFocused();
    await tabTo(page, 'Continue');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Link your WhatsApp number?' })).toBeFocused();
    await tabTo(page, 'Open the desk');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Stop sending' })).toBeVisible();
    expect((await ask(page, 'settings.get', undefined)).firstRun).toBe('done');
  });

  test('goes on where it was left when the app was ended in the middle', async ({
    desk,
    page,
    start,
  }) => {
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'What may Frontdesk say?' })).toBeVisible();
    await desk.kill();
    const next = await start();
    await expect(next.page.getByRole('heading', { name: 'What may Frontdesk say?' })).toBeVisible();
    await next.page.getByRole('button', { name: 'Back' }).click();
    await expect(next.page.getByText('Pretend customers are writing')).toBeVisible();
  });

  test('can be skipped in one step, and does not come back', async ({ desk, page, start }) => {
    await page.getByRole('button', { name: 'Skip the introduction' }).click();
    await expect(page.getByRole('button', { name: 'Stop sending' })).toBeVisible();
    await desk.kill();
    const next = await start();
    await expect(next.page.getByRole('button', { name: 'Stop sending' })).toBeVisible();
  });
});
