import { ask } from './asking.ts';
import { customerWrites, deliveries, QUESTION } from './customers.ts';
import { expect, test } from './fixtures.ts';
import { action, card, open, read, row } from './review-view.ts';
import { limitDisk } from './vault-process.ts';

const { delivery, parking } = QUESTION;

test.skip(process.platform !== 'linux', 'Only Linux limits the files of a process that runs.');

test('the disk is full when a customer writes: the desk says so, and the message is there once when there is room', async ({
  desk: { app, page },
  userData,
}) => {
  const chat = await customerWrites(page, 'Lina', delivery.asks);
  await read(page, 'Lina');
  limitDisk(app, 'full');
  // Nobody can say yet which chat it belongs to.
  await customerWrites(page, 'Lina', parking.asks).catch(() => undefined);
  const banner = page.getByText('come in by themselves');
  await expect(banner).toContainText('The disk is full');
  await expect(banner).toContainText('Free some space');
  await action(page, 'Approve').click();
  await expect(page.getByRole('alert')).toContainText('The disk is full');
  expect(await deliveries(userData)).toBe(0);

  limitDisk(app, 'free');
  const texts = async () => {
    const query = { conversationId: chat, before: null, limit: 10 };
    const { items } = await ask(page, 'conversations.thread', query);
    return items.map(({ body }) => (body.kind === 'text' ? body.text : body.kind));
  };
  await expect.poll(texts, { timeout: 40_000 }).toEqual([delivery.asks, parking.asks]);
  await expect(banner).toHaveCount(0);
  await expect(row(page, 'Lina')).toHaveCount(1);
  await open(page, 'Lina');
  await expect(card(page, 'Lina')).toContainText(parking.asks);
});
