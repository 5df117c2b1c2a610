import { SIMULATED_DESKTOP } from '../doubles/whatsapp-web/simulated-desktop.ts';
import { ask } from './asking.ts';
import { QUESTION } from './customers.ts';
import { expect, test } from './fixtures.ts';
import { open, queue, row } from './review-view.ts';
import { arrived, inWhatsApp, linkByQr, openReview, openThread, writes } from './whatsapp.ts';

const LINA = '15551230001@c.us';
const LINAS_LID = '77700011122233@lid';
const GROUP = '120363000000000001@g.us';
const GROUP_NAME = 'Simulated group';
const US = '15550001111@c.us';
const { delivery, parking } = QUESTION;

test.use({ program: SIMULATED_DESKTOP, settings: { holdSeconds: 0 } });
test.beforeEach(async ({ desk, page }) => {
  test.slow();
  await linkByQr(desk.app, page);
});

test('a group is left alone until somebody asks us there, and the reply goes to the group', async ({
  desk,
  page,
}) => {
  await writes(desk.app, { group: GROUP, body: parking.asks, name: 'Lina' });
  const thread = await openThread(page, GROUP_NAME);
  await expect(thread.getByRole('article', { name: `Lina, ${parking.asks}` })).toBeVisible();
  const { items } = await ask(page, 'conversations.list', { limit: 10, after: null });
  expect(items.map(({ turn }) => turn)).toEqual([null]);
  await openReview(page);
  await expect(queue(page)).toHaveCount(0);
  const mention = { mentionedJidList: [US] };
  await writes(desk.app, { group: GROUP, body: delivery.asks, more: mention });
  await expect(await open(page, GROUP_NAME)).toContainText(delivery.answer);
  await page.keyboard.press('a');
  await expect.poll(() => arrived(desk.app), { timeout: 30_000 }).toHaveLength(1);
  expect(await arrived(desk.app)).toMatchObject([
    { to: GROUP, text: expect.stringContaining(delivery.answer) },
  ]);
});

test('a status, a channel, a broadcast list and our own notes make no chat', async ({
  desk,
  page,
}) => {
  for (const from of ['status@broadcast', '4711@newsletter', '1700000000@broadcast', US]) {
    await writes(desk.app, { from, body: 'Not for the desk' });
  }
  await writes(desk.app, { body: 'To all my customers', more: { broadcast: true } });
  await writes(desk.app, { from: US, fromPhone: true, body: 'Buy flour' });
  // What came before it has been dealt with once this one is there.
  await writes(desk.app, { from: '15551239999@c.us', body: delivery.asks, name: 'Omar' });
  await openReview(page);
  await expect(row(page, 'Omar')).toBeVisible();
  await page.getByRole('link', { name: 'Chats' }).click();
  await expect(page.getByRole('option')).toHaveCount(1);
  const { items } = await ask(page, 'conversations.list', { limit: 10, after: null });
  expect(items.map(({ conversation }) => conversation.title)).toEqual(['Omar']);
});

test('somebody whose number becomes known later stays one chat, and gets the reply once', async ({
  desk,
  page,
}) => {
  await writes(desk.app, { from: LINAS_LID, body: parking.asks, name: 'Lina' });
  await openReview(page);
  await expect(row(page, 'Lina')).toBeVisible();
  await open(page, 'Lina');
  // In the owner's hand: from now on nothing writes over it.
  const inHand = async () => {
    const [waiting] = await ask(page, 'review.queue', undefined);
    if (waiting === undefined) return false;
    return (await ask(page, 'review.card', { turnId: waiting.turnId })).turn.kept;
  };
  await expect.poll(inHand).toBe(true);
  await inWhatsApp(desk.app, (wa, given) => wa.learn(given.lid, given.phone), {
    lid: LINAS_LID,
    phone: LINA,
  });
  await writes(desk.app, { from: LINA, body: delivery.asks, name: 'Lina' });
  const thread = await openThread(page, 'Lina');
  await expect(thread.getByRole('article')).toHaveCount(2);
  await expect(page.getByRole('option')).toHaveCount(1);
  const { items } = await ask(page, 'conversations.list', { limit: 10, after: null });
  const [chat] = items;
  expect(chat?.conversation.address).toBe(LINA);
  await openReview(page);
  await expect(queue(page).getByRole('option')).toHaveCount(1);
  const draft = await open(page, 'Lina');
  await expect(draft).toContainText(`Lina wrote again: ${delivery.asks}`);
  await draft.getByRole('button', { name: 'Redraft' }).click();
  await expect(draft).toContainText(delivery.answer);
  await open(page, 'Lina');
  await page.keyboard.press('a');
  await expect.poll(() => arrived(desk.app), { timeout: 30_000 }).toHaveLength(1);
  expect(await arrived(desk.app)).toMatchObject([{ to: LINA }]);
  await expect(queue(page)).toHaveCount(0);
});
