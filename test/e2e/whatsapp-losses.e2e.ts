import { SIMULATED_DESKTOP } from '../doubles/whatsapp-web/simulated-desktop.ts';
import { ask } from './asking.ts';
import { QUESTION } from './customers.ts';
import { expect, test } from './fixtures.ts';
import { action, leavingTo, open, queue, row } from './review-view.ts';
import {
  arrived,
  expectState,
  inWhatsApp,
  linkByQr,
  linkCard,
  openLink,
  openReview,
  writes,
} from './whatsapp.ts';

const { delivery, parking } = QUESTION;

test.use({ program: SIMULATED_DESKTOP, settings: { holdSeconds: 0 } });
test.beforeEach(() => test.slow());

for (const { when, hold } of [
  { when: 'before WhatsApp took the reply', hold: true },
  { when: 'after WhatsApp took the reply, before it said so', hold: false },
]) {
  test(`killed ${when}: it arrives once or the desk asks, and never twice`, async ({
    desk,
    page,
    start,
  }) => {
    await linkByQr(desk.app, page);
    await writes(desk.app, { body: delivery.asks, name: 'Lina' });
    await inWhatsApp(
      desk.app,
      (wa, given) => {
        if (given.hold) wa.behaviour.sendDelayMs = null;
        else wa.behaviour.loseAcks = true;
      },
      { hold },
    );
    await openReview(page);
    await open(page, 'Lina');
    await page.keyboard.press('a');
    const handedOver = () =>
      inWhatsApp(desk.app, () =>
        Object.keys(localStorage).some((key) => key.startsWith('wa-message:true_')),
      );
    await expect.poll(handedOver, { timeout: 30_000 }).toBe(true);
    if (!hold) await expect.poll(() => arrived(desk.app)).toHaveLength(1);
    const before = await arrived(desk.app);
    await desk.kill();

    const next = await start();
    await openLink(next.page);
    await expectState(next.page, 'Connected');
    const outcome = async () => {
      const { items } = await ask(next.page, 'conversations.list', { limit: 10, after: null });
      return items.map(({ turn }) => turn?.state);
    };
    await expect
      .poll(outcome, { timeout: 30_000 })
      .toEqual([expect.stringMatching(/^(?:sent|unconfirmed)$/)]);
    const [state] = await outcome();
    const after = await arrived(next.app);
    const moments = new Set([...before, ...after].map(({ id, at }) => `${id} ${String(at)}`));
    expect(moments.size).toBeLessThanOrEqual(1);
    if (state === 'sent') expect(moments.size).toBe(1);
    else {
      await openReview(next.page);
      await row(next.page, 'Lina').click();
      await expect(next.page.getByRole('button', { name: 'It arrived' })).toBeVisible();
    }
  });
}

test('what is approved while WhatsApp is open elsewhere waits, and leaves once after Use it here', async ({
  desk,
  page,
}) => {
  await linkByQr(desk.app, page);
  await writes(desk.app, { body: delivery.asks, name: 'Lina' });
  await openReview(page);
  await expect(row(page, 'Lina')).toBeVisible();
  await inWhatsApp(desk.app, (wa) => wa.conflict());
  await expect(page.getByText('WhatsApp is open in another window that took over.')).toBeVisible();
  await open(page, 'Lina');
  await expect(action(page, 'Send when back')).toBeVisible();
  await page.keyboard.press('a');
  await expect(leavingTo(page, 'Lina')).toContainText('Leaves when back');
  expect(await arrived(desk.app)).toEqual([]);
  await page.getByRole('button', { name: 'Use it here' }).click();
  await expect.poll(() => arrived(desk.app), { timeout: 30_000 }).toHaveLength(1);
  await expect(leavingTo(page, 'Lina')).toHaveCount(0);
  expect(await arrived(desk.app)).toHaveLength(1);
});

test('unlinked on the phone while drafts wait: the desk says how many, and has them after linking again', async ({
  desk,
  page,
}) => {
  await linkByQr(desk.app, page);
  await writes(desk.app, { body: delivery.asks, name: 'Lina' });
  await writes(desk.app, { from: '15551230002@c.us', body: parking.asks, name: 'Omar' });
  await openReview(page);
  await expect(queue(page).getByRole('option')).toHaveCount(2);
  await inWhatsApp(desk.app, (wa) => wa.logOut());
  const told = 'WhatsApp unlinked this computer. Nothing is lost; 2 drafts wait.';
  await expect(page.getByText(told).first()).toBeVisible({ timeout: 30_000 });
  await openLink(page);
  await expect(linkCard(page)).toContainText(told);
  await linkCard(page).getByRole('button', { name: 'Link again' }).click();
  await expect(page.getByRole('img', { name: 'Code to scan with your phone' })).toBeVisible({
    timeout: 30_000,
  });
  await inWhatsApp(desk.app, (wa) => wa.pair());
  await expectState(page, 'Connected');
  // Being unlinked unasked can be WhatsApp's warning: the owner looks before anything leaves again.
  await page.getByRole('link', { name: 'What to do now' }).click();
  await page.getByRole('button', { name: 'Let replies leave again…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Let them leave' }).click();
  await expect(page.getByRole('link', { name: 'What to do now' })).toBeHidden();
  await openReview(page);
  await expect(queue(page).getByRole('option')).toHaveCount(2);
  await expect(await open(page, 'Lina')).toContainText(delivery.answer);
  await page.keyboard.press('a');
  await expect.poll(() => arrived(desk.app), { timeout: 30_000 }).toHaveLength(1);
  await expect(row(page, 'Omar')).toBeVisible();
});
