import type { ElectronApplication } from '@playwright/test';
import { ask } from './asking.ts';
import { customerWrites, deliveries, QUESTION } from './customers.ts';
import { expect, test } from './fixtures.ts';
import { open, queue, read, row } from './review-view.ts';

const { delivery } = QUESTION;

/**
 * The process that keeps the chats stores what comes next, and dies before anybody hears of it. The channel cannot know
 * that it was taken, and offers the same message once more.
 */
async function loseNextAcknowledgement(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { EventEmitter } = process.getBuiltinModule('node:events');
    // Called with the emitter's own `this` below.
    const emit: (this: object, name: string | symbol, ...given: unknown[]) => boolean = Reflect.get(
      EventEmitter.prototype,
      'emit',
    );
    const isStored = (message: unknown) =>
      typeof message === 'object' &&
      message !== null &&
      'ok' in message &&
      message.ok === true &&
      (!('value' in message) || message.value === undefined);
    EventEmitter.prototype.emit = function (name: string | symbol, ...given: unknown[]) {
      if (name !== 'message' || !isStored(given[0])) return emit.call(this, name, ...given);
      EventEmitter.prototype.emit = emit;
      const { pid } = this as { pid?: number };
      process.stdout.write('An acknowledgement is lost\n');
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      return true;
    };
  });
}

test('the same message told twice is one bubble, one draft and one reply', async ({
  desk: { app, page, output },
  userData,
}) => {
  await loseNextAcknowledgement(app);
  const chat = await customerWrites(page, 'Lina', delivery.asks).catch(() => null);
  expect(output()).toContain('An acknowledgement is lost');
  await expect(row(page, 'Lina')).toBeVisible({ timeout: 20_000 });
  await expect(queue(page).getByRole('option')).toHaveCount(1);
  const draft = await open(page, 'Lina');
  await expect(draft).toContainText(delivery.answer);
  await expect(draft.getByText(/\d\/\d/)).toHaveCount(0);

  const { items } = await ask(page, 'conversations.list', { limit: 10, after: null });
  expect(items).toHaveLength(1);
  const conversationId = items[0]?.conversation.id ?? chat;
  if (conversationId === null) throw new Error('no chat');
  const thread = () =>
    ask(page, 'conversations.thread', { conversationId, before: null, limit: 9 });
  // What waits to be offered again has been by now.
  await page.waitForTimeout(3000);
  expect((await thread()).items).toHaveLength(1);
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await read(page, 'Lina');
  await page.keyboard.press('a');
  await expect.poll(() => deliveries(userData), { timeout: 15_000 }).toBe(1);
  expect((await thread()).items).toHaveLength(2);
});
