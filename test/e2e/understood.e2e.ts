import type { Page } from '@playwright/test';
import { ask } from './asking.ts';
import { customerWrites, QUESTION } from './customers.ts';
import { expect, test } from './fixtures.ts';
import { open, queue, row } from './review-view.ts';

const UPSET = 'This is unacceptable, my cake was ruined. Do you deliver a new one?';
const IN_NEED = 'My son ate your cake and he can’t breathe';

/** What a customer's draft is known to be about; null while it is written, or nothing is learnt yet. */
async function topicOf(page: Page, name: string): Promise<string | null> {
  const item = (await ask(page, 'review.queue', undefined)).find(({ title }) => title === name);
  if (item === undefined) return null;
  const { draft } = await ask(page, 'review.card', { turnId: item.turnId });
  return draft?.understanding?.intent?.topic ?? null;
}

test('a customer who is upset or in need comes first, and the owner reads why', async ({
  page,
}) => {
  await customerWrites(page, 'Ben', QUESTION.delivery.asks);
  await expect(row(page, 'Ben')).toBeVisible();
  await customerWrites(page, 'Nora', UPSET);
  await customerWrites(page, 'Omar', IN_NEED);
  // Nothing moves under the owner's eye: what would push in waits behind a button.
  await page.getByRole('button', { name: /^2 new/u }).click();
  await expect(row(page, 'Nora')).toContainText('Urgent');
  await expect(row(page, 'Omar')).toContainText('Urgent');
  await expect(row(page, 'Ben')).not.toContainText('Urgent');
  await open(page, 'Nora');
  await expect(page.getByText('The customer sounds upset.', { exact: true })).toBeVisible();
  await expect(
    page.getByText('It waits for you, because the customer sounds upset.'),
  ).toBeVisible();
  await open(page, 'Omar');
  await expect(page.getByText(/^The customer may need help at once/u)).toBeVisible();
  const order = (await ask(page, 'review.queue', undefined)).map(({ title }) => title);
  expect(order.at(-1)).toBe('Ben');
  await expect(queue(page).getByRole('option')).toHaveCount(3);
});

test('the shop’s topics are learnt while the desk is open', async ({ page }) => {
  let asked = 0;
  await expect
    .poll(
      async () => {
        asked += 1;
        const name = `Asker ${asked}`;
        await customerWrites(page, name, QUESTION.delivery.asks);
        await expect(row(page, name)).toBeVisible();
        return topicOf(page, name);
      },
      { timeout: 30_000, intervals: [1000] },
    )
    .toBe('delivery');
  await open(page, `Asker ${asked}`);
  await expect(page.getByText(/^About: .*delivery/u)).toBeVisible();
});
