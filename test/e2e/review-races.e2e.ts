import { ask } from './asking.ts';
import { customerWrites, deliveries, QUESTION } from './customers.ts';
import { expect, test } from './fixtures.ts';
import { action, card, leaving, leavingTo, open, queue, read, row } from './review-view.ts';

const { delivery, writing, parking } = QUESTION;

test.describe('without a hold', () => {
  test.use({ settings: { holdSeconds: 0 } });

  test('a message that comes a moment before A: nothing leaves', async ({ page, userData }) => {
    await customerWrites(page, 'Lina', delivery.asks);
    await open(page, 'Lina');
    const { customers } = await ask(page, 'practice.state', undefined);
    const lina = customers.find((customer) => customer.name === 'Lina');
    expect(lina).toBeDefined();
    // Both in one go of the window's thread: the desk cannot have drawn the message yet.
    await page.evaluate((id) => {
      const again = { customer: { id }, text: 'No, wait. I will come myself.' };
      void window.frontdesk.call('practice.writeAs', again);
      const press = { key: 'a', code: 'KeyA', bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press));
    }, lina?.id);
    await expect(card(page, 'Lina')).toContainText('I will come myself.');
    await expect(leaving(page)).toHaveCount(0);
    expect(await deliveries(userData)).toBe(0);
    const [waiting] = await ask(page, 'review.queue', undefined);
    expect(waiting?.title).toBe('Lina');
  });
});

test('a message during the hold holds the reply back until the owner has read it', async ({
  page,
  userData,
}) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await read(page, 'Lina');
  await page.keyboard.press('a');
  await expect(leavingTo(page, 'Lina')).toBeVisible();
  await customerWrites(page, 'Lina', 'Sorry, I meant on Sunday');
  await expect(leavingTo(page, 'Lina')).toHaveCount(0);
  await row(page, 'Lina').click();
  await expect(card(page, 'Lina')).toContainText('wrote again before your reply left. It is held.');
  await expect(card(page, 'Lina').getByRole('button', { name: 'Send anyway' })).toBeVisible();
  expect(await deliveries(userData)).toBe(0);
});

test('a newer message never replaces words that the owner is editing', async ({ page }) => {
  await customerWrites(page, 'Lina', delivery.asks);
  const draft = await read(page, 'Lina');
  await page.keyboard.press('e');
  const editor = page.getByRole('textbox', { name: 'Your reply to Lina' });
  await editor.fill('My own careful words');
  await customerWrites(page, 'Lina', parking.asks);
  await expect(draft).toContainText('wrote again:');
  await expect(editor).toHaveValue('My own careful words');
  await expect(editor).toBeFocused();
  await draft.getByRole('button', { name: 'Redraft' }).click();
  await expect(draft.getByText('3/3')).toBeVisible();
  await expect(draft).toContainText(parking.answer);
  await draft.getByRole('button', { name: 'Version before' }).click();
  await expect(draft).toContainText('My own careful words');
});

test('the card in hand does not move, change or lose the focus when drafts arrive', async ({
  page,
}) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await customerWrites(page, 'Omar', writing.asks);
  const draft = await open(page, 'Omar');
  await action(page, 'Edit').focus();
  const [cardAt, rowAt] = [await draft.boundingBox(), await row(page, 'Omar').boundingBox()];
  for (const name of ['Ada', 'Ben', 'Cem']) await customerWrites(page, name, parking.asks);
  await expect.poll(async () => (await ask(page, 'review.queue', undefined)).length).toBe(5);
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toContainText('5');
  expect(await draft.boundingBox()).toEqual(cardAt);
  expect(await row(page, 'Omar').boundingBox()).toEqual(rowAt);
  await expect(action(page, 'Edit')).toBeFocused();
  await expect(queue(page).getByRole('option', { selected: true })).toContainText('Omar');
});
