import type { Page } from '@playwright/test';
import type { ConversationId } from '../../preload/contract/domain.ts';
import { ask } from './asking.ts';
import { customerWrites, deliveries, QUESTION, repliesTo } from './customers.ts';
import { letWrite } from './drafting.ts';
import { storeEarlierChat } from './earlier-chats.ts';
import { expect, test } from './fixtures.ts';
import { leavingTo, open, queue, row } from './review-view.ts';

async function openChat(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+2');
  await page.getByRole('option').filter({ hasText: name }).click();
  await expect(page.getByRole('feed', { name: `Messages with ${name}` })).toBeVisible();
}

const composer = (page: Page) => page.getByRole('textbox', { name: 'Your message' });

const detailOf = (page: Page, conversationId: ConversationId) =>
  ask(page, 'conversations.detail', { conversationId });

async function outgoing(page: Page, chat: ConversationId): Promise<number> {
  return (await repliesTo(page, chat)).length;
}

test.describe('without a hold', () => {
  test.use({ settings: { holdSeconds: 0 } });

  test('what the owner writes leaves once as it was typed, and Frontdesk falls silent in that chat', async ({
    page,
    userData,
  }) => {
    const chat = await customerWrites(page, 'Lina', QUESTION.delivery.asks);
    await expect(row(page, 'Lina')).toBeVisible();
    await openChat(page, 'Lina');
    await composer(page).fill('Hello Lina,\nyes 🍋');
    await expect(page.getByText("You're answering").first()).toBeVisible();
    await page.keyboard.press('Control+Enter');
    const sent = page.getByRole('article', { name: 'You, Hello Lina' });
    await expect(sent).toBeVisible();
    await expect(composer(page)).toHaveValue('');
    await expect.poll(() => deliveries(userData)).toBe(1);
    expect((await repliesTo(page, chat)).map((message) => message.body)).toEqual([
      { kind: 'text', text: 'Hello Lina,\nyes 🍋' },
    ]);
    await customerWrites(page, 'Lina', QUESTION.writing.asks);
    await expect(page.getByRole('article', { name: QUESTION.writing.asks })).toBeVisible();
    await page.keyboard.press('Control+1');
    await expect(queue(page)).toHaveCount(0);
  });

  test('Auto answers by itself where facts are found, and only there', async ({
    page,
    provider,
  }) => {
    await letWrite(page, provider, 'We deliver within 6 km of the shop.');
    await ask(page, 'settings.update', { autoReply: true });
    const chat = await customerWrites(page, 'Lina', QUESTION.writing.asks);
    await open(page, 'Lina');
    await page.keyboard.press('x');
    await openChat(page, 'Lina');
    await page.getByRole('button', { name: 'What Frontdesk does here' }).click();
    await page.getByRole('menuitemradio', { name: 'Auto' }).click();
    await expect.poll(async () => (await detailOf(page, chat)).effectiveMode).toBe('auto');
    expect(await outgoing(page, chat)).toBe(0);
    await customerWrites(page, 'Lina', QUESTION.delivery.asks);
    await expect(
      page.getByRole('article', { name: `Auto, ${QUESTION.delivery.answer}` }),
    ).toBeVisible({ timeout: 20_000 });
    const after = await outgoing(page, chat);
    expect(after).toBe(1);
    await letWrite(page, provider, 'That cake is 4,711 €.');
    await customerWrites(page, 'Lina', 'What does the big cake cost?');
    await page.keyboard.press('Control+1');
    await expect(row(page, 'Lina')).toContainText(/Check \d thing/);
    expect(await outgoing(page, chat)).toBe(after);
  });
});

test.describe('where new chats are off', () => {
  test.use({ settings: { defaultMode: 'off' } });

  test('a chat gets no draft and says why, until it is set to Draft', async ({ page }) => {
    await customerWrites(page, 'Lina', QUESTION.delivery.asks);
    await openChat(page, 'Lina');
    await expect(page.getByText('No reply: this chat is off').first()).toBeVisible();
    await page.getByRole('button', { name: 'What Frontdesk does here' }).click();
    await page.getByRole('menuitemradio', { name: 'Draft' }).click();
    await customerWrites(page, 'Lina', QUESTION.parking.asks);
    await expect(page.getByRole('region', { name: 'Draft for Lina' })).toContainText(
      QUESTION.parking.answer,
    );
  });
});

test('what the owner wrote can be taken back while it leaves, and nothing arrives', async ({
  page,
  userData,
}) => {
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await openChat(page, 'Lina');
  await composer(page).fill('Not like that');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const strip = page.getByRole('list', { name: 'Leaving' });
  await strip.getByRole('button', { name: 'Undo' }).click();
  await expect(strip).toHaveCount(0);
  await page.keyboard.press('Control+1');
  await expect(leavingTo(page, 'Lina')).toHaveCount(0);
  expect(await deliveries(userData)).toBe(0);
});

test('what is half written stays through a look at another chat', async ({ page }) => {
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await customerWrites(page, 'Omar', QUESTION.writing.asks);
  await openChat(page, 'Lina');
  await composer(page).fill('Half of');
  await openChat(page, 'Omar');
  await expect(composer(page)).toHaveValue('');
  await openChat(page, 'Lina');
  await expect(composer(page)).toHaveValue('Half of');
});

test('search finds a chat by name and a message by its words, and opens it there', async ({
  page,
}) => {
  await customerWrites(page, 'Lina', 'Is the zeppelin cake back?');
  await customerWrites(page, 'Zeppo', QUESTION.writing.asks);
  await page.keyboard.press('Control+2');
  const search = page.getByRole('searchbox', { name: 'Find a chat or a message' });
  await search.fill('zepp');
  await expect(page.getByRole('button', { name: 'Zeppo', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /zeppelin cake/ }).click();
  await expect(page.getByRole('feed', { name: 'Messages with Lina' })).toBeVisible();
  await search.fill('nothing of the kind');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await search.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(2);
});

test('a chat of 5,000 messages opens at its end and scrolls back to its beginning, unannounced', async ({
  start,
  userData,
}) => {
  // A hundred pages, one after the other: half a minute where two tests share the machine.
  test.slow();
  await storeEarlierChat(userData, {
    from: 'Lina',
    exchanges: 2500,
    words: (at) => ({ question: `Question ${at}?`, answer: `Answer ${at}.` }),
  });
  const { page } = await start();
  await openChat(page, 'Lina');
  const feed = page.getByRole('feed', { name: 'Messages with Lina' });
  await expect(page.getByRole('article', { name: 'Answer 2499.' })).toBeInViewport();
  const said = await page.getByRole('log').innerText();
  await feed.getByRole('article').last().focus();
  await expect(async () => {
    await page.keyboard.press('Home');
    await expect(page.getByRole('article', { name: 'Question 0?' })).toBeInViewport({
      timeout: 200,
    });
  }).toPass({ timeout: 120_000 });
  expect(await feed.getByRole('article').count()).toBeLessThan(200);
  expect(await page.getByRole('log').innerText()).toBe(said);
  await page.getByRole('button', { name: 'To the newest message' }).click();
  await expect(page.getByRole('article', { name: 'Answer 2499.' })).toBeInViewport();
});
