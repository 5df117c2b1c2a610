import type { Page } from '@playwright/test';
import { ask } from './asking.ts';
import { customerWrites, deliveries, QUESTION, repliesTo } from './customers.ts';
import { letWrite } from './drafting.ts';
import { expect, test } from './fixtures.ts';
import { action, card, leavingTo, open, queue, read, row } from './review-view.ts';

const { delivery, writing, parking } = QUESTION;

test('killed while a reply waits to leave: it leaves once after the next start', async ({
  start,
  userData,
}) => {
  const first = await start();
  const chat = await customerWrites(first.page, 'Lina', delivery.asks);
  await read(first.page, 'Lina');
  await first.page.keyboard.press('a');
  await expect(leavingTo(first.page, 'Lina')).toBeVisible();
  await first.kill();
  expect(await deliveries(userData)).toBe(0);

  const { page } = await start();
  await expect.poll(() => deliveries(userData), { timeout: 15_000 }).toBe(1);
  await expect(leavingTo(page, 'Lina')).toHaveCount(0);
  await expect.poll(async () => (await repliesTo(page, chat)).length).toBe(1);
  await expect(queue(page)).toHaveCount(0);
});

test.describe('without a hold', () => {
  test.use({ settings: { holdSeconds: 0 } });

  for (const wait of [0, 2, 5, 10, 20]) {
    test(`killed ${wait} ms after A: at most one reply, and the draft is not lost`, async ({
      start,
      userData,
    }) => {
      const first = await start();
      const chat = await customerWrites(first.page, 'Lina', delivery.asks);
      await open(first.page, 'Lina');
      await first.page.keyboard.press('a');
      await first.page.waitForTimeout(wait);
      await first.kill();

      const { page } = await start();
      // Either it had not been stored as approved, and waits; or it leaves, once.
      await expect
        .poll(async () => {
          const waiting = await ask(page, 'review.queue', undefined);
          return waiting.length + (await repliesTo(page, chat)).length;
        })
        .toBe(1);
      const sent = await repliesTo(page, chat);
      await expect.poll(() => deliveries(userData)).toBe(sent.length);
    });
  }
});

test('killed while a draft is being written: it is written after the next start', async ({
  start,
  provider,
}) => {
  const first = await start();
  await letWrite(first.page, provider, 'We do deliver, from Wednesday on.');
  provider.answer({ content: 'half of it and more to come' }, { latency: 5000, chunkSize: 4 });
  await customerWrites(first.page, 'Lina', delivery.asks);
  await expect.poll(() => provider.requests().length).toBeGreaterThan(0);
  await first.kill();
  provider.answer({ content: 'We do deliver, from Wednesday on.' });

  const { page } = await start();
  await expect(row(page, 'Lina')).toBeVisible();
  await expect(card(page, 'Lina')).toContainText('We do deliver, from Wednesday on.');
});

/** The draft in front of the queue as the main process has it: the desk shows words before they are stored. */
async function kept(page: Page) {
  const [waiting] = await ask(page, 'review.queue', undefined);
  if (waiting === undefined) return undefined;
  const { turn, draft, versions } = await ask(page, 'review.card', { turnId: waiting.turnId });
  return { typed: turn.ownWords?.text, draft: draft?.text, versions: versions.length };
}

test('killed in the middle of a word: what was typed is there again, and nothing writes over it', async ({
  start,
}) => {
  const first = await start();
  await customerWrites(first.page, 'Ben', parking.asks);
  await open(first.page, 'Ben');
  await first.page.keyboard.press('e');
  await first.page.getByRole('textbox', { name: 'Your reply to Ben' }).fill('');
  await first.page.keyboard.type('Two, behind the sh');
  await expect
    .poll(() => kept(first.page))
    .toMatchObject({ typed: 'Two, behind the sh', versions: 1 });
  await first.kill();

  const { page } = await start();
  await customerWrites(page, 'Ben', delivery.asks);
  const again = await open(page, 'Ben');
  await expect(again).toContainText('Two, behind the sh');
  await expect(again).toContainText('Ben wrote again');
  await page.keyboard.press('e');
  await page.keyboard.type('op');
  await page.keyboard.press('Escape');
  await expect(again).toContainText('Two, behind the shop');
  await again.getByRole('button', { name: 'Keep mine' }).click();
  await read(page, 'Ben');
  await action(page, 'Approve').click();
  await expect(leavingTo(page, 'Ben')).toContainText('Two, behind the shop');
});

test('killed with a full desk: messages, order, edits and decisions are all there again', async ({
  start,
}) => {
  const first = await start();
  await customerWrites(first.page, 'Lina', delivery.asks);
  await customerWrites(first.page, 'Omar', writing.asks);
  await customerWrites(first.page, 'Ben', parking.asks);
  await open(first.page, 'Lina');
  await first.page.keyboard.press('l');
  await expect(queue(first.page).getByRole('option').last()).toContainText('Lina');
  await open(first.page, 'Omar');
  await first.page.keyboard.press('x');
  await expect(row(first.page, 'Omar')).toHaveCount(0);
  await open(first.page, 'Ben');
  await first.page.keyboard.press('e');
  await first.page.getByRole('textbox', { name: 'Your reply to Ben' }).fill('Two, behind the shop');
  await first.page.keyboard.press('Escape');
  await expect(card(first.page, 'Ben')).toContainText('Two, behind the shop');
  await expect.poll(() => kept(first.page)).toMatchObject({ draft: 'Two, behind the shop' });
  await first.kill();

  const { page } = await start();
  await expect(queue(page).getByRole('option')).toHaveCount(2);
  await expect(queue(page).getByRole('option').last()).toContainText('Lina');
  await open(page, 'Ben');
  await expect(card(page, 'Ben')).toContainText('Two, behind the shop');
  const { items } = await ask(page, 'conversations.list', { limit: 10, after: null });
  expect(items.map((item) => item.conversation.title).toSorted()).toEqual(['Ben', 'Lina', 'Omar']);
});
