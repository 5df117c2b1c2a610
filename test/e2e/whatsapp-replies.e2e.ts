import { SIMULATED_DESKTOP } from '../doubles/whatsapp-web/simulated-desktop.ts';
import { ask } from './asking.ts';
import { QUESTION } from './customers.ts';
import { expect, test } from './fixtures.ts';
import { open, queue, row } from './review-view.ts';
import { arrived, inWhatsApp, linkByQr, openReview, openThread, writes } from './whatsapp.ts';

const LINA = '15551230001@c.us';
const { delivery, parking } = QUESTION;

test.use({ program: SIMULATED_DESKTOP, settings: { holdSeconds: 0 } });
test.beforeEach(async ({ desk, page }) => {
  test.slow();
  await linkByQr(desk.app, page);
});

test('an approved reply is typed first, arrives once, and its ticks follow the phone', async ({
  desk,
  page,
}) => {
  await writes(desk.app, { body: delivery.asks, name: 'Lina' });
  await openReview(page);
  await open(page, 'Lina');
  await page.keyboard.press('a');
  const seenByLina = () =>
    inWhatsApp(desk.app, (wa) => ({ signs: wa.signs.typing, replies: wa.sent.length }));
  await expect
    .poll(seenByLina, { intervals: [50] })
    .toEqual({ signs: [['composing', LINA]], replies: 0 });
  await expect.poll(() => arrived(desk.app), { timeout: 30_000 }).toHaveLength(1);
  const [reply] = await arrived(desk.app);
  expect(reply).toMatchObject({ to: LINA, text: expect.stringContaining(delivery.answer) });
  await openThread(page, 'Lina');
  const shown = (state: string) =>
    page.getByRole('article', { name: new RegExp(`Approved, ${delivery.answer}.*, ${state}$`) });
  await expect(shown('Sent')).toBeVisible();
  const acked = (ack: number) =>
    inWhatsApp(desk.app, (wa, given) => wa.ack(given.id, given.ack), { id: reply?.id ?? '', ack });
  await acked(2);
  await expect(shown('Delivered')).toBeVisible();
  await acked(3);
  await expect(shown('Read')).toBeVisible();
  expect(await arrived(desk.app)).toEqual([reply]);
});

test('a reply that the owner types on the phone ends the draft and keeps Frontdesk quiet until it is given back', async ({
  desk,
  page,
}) => {
  await writes(desk.app, { body: delivery.asks, name: 'Lina' });
  await openReview(page);
  await expect(row(page, 'Lina')).toBeVisible();
  await writes(desk.app, { fromPhone: true, body: 'I will call you' });
  await expect(queue(page)).toHaveCount(0);
  const thread = await openThread(page, 'Lina');
  await expect(
    thread.getByRole('article', { name: 'You, on phone, I will call you' }),
  ).toBeVisible();
  const quiet = page.getByText(/on your phone, so Frontdesk is quiet here until .* left$/);
  await expect(quiet).toBeVisible();
  await writes(desk.app, { body: parking.asks });
  await expect(thread.getByRole('article', { name: parking.asks })).toBeVisible();
  await expect(page.getByText("You're answering").first()).toBeVisible();
  await page.getByRole('button', { name: 'Give back' }).click();
  await expect(quiet).toBeHidden();
  await writes(desk.app, { body: delivery.asks });
  await openReview(page);
  await expect(row(page, 'Lina')).toBeVisible();
  expect(await arrived(desk.app)).toEqual([]);
});

test('a reply that WhatsApp refuses says so, and Retry sends it once', async ({ desk, page }) => {
  await writes(desk.app, { body: delivery.asks, name: 'Lina' });
  await inWhatsApp(desk.app, (wa) => {
    wa.behaviour.refuse = 1;
  });
  await openReview(page);
  await open(page, 'Lina');
  await page.keyboard.press('a');
  await expect(
    page
      .getByRole('main')
      .getByText(/Didn't work/)
      .first(),
  ).toBeVisible({
    timeout: 30_000,
  });
  expect(await arrived(desk.app)).toEqual([]);
  await row(page, 'Lina').click();
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect.poll(() => arrived(desk.app), { timeout: 30_000 }).toHaveLength(1);
  const { items } = await ask(page, 'conversations.list', { limit: 10, after: null });
  await expect(queue(page)).toHaveCount(0);
  expect(items).toHaveLength(1);
});
