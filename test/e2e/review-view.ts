import type { Locator, Page } from '@playwright/test';
import { TOO_SOON_MS } from '../../renderer/features/review/actions/approval-step.ts';
import { expect } from './fixtures.ts';

/** The review desk as the owner sees it, in English. */
export const queue = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Waiting for you' });

export const row = (page: Page, name: string): Locator =>
  queue(page).getByRole('option').filter({ hasText: name });

export const card = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: `Draft for ${name}` });

export const action = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: 'What to do with this draft' }).getByRole('button', { name });

export const leaving = (page: Page): Locator =>
  page.getByRole('region', { name: 'Leaving' }).getByRole('listitem');

export const leavingTo = (page: Page, name: string): Locator =>
  leaving(page).filter({ hasText: name });

/** Waits for the finished draft, and for as long as Approve is meant for the card before. */
export async function read(page: Page, name: string): Promise<Locator> {
  const draft = card(page, name);
  await expect(draft.getByRole('button', { name: 'Edit' })).toBeVisible();
  await page.waitForTimeout(TOO_SOON_MS);
  return draft;
}

/** Presses a row, as with the mouse, and reads its draft. */
export async function open(page: Page, name: string): Promise<Locator> {
  await row(page, name).click();
  return read(page, name);
}
