import { ask, refusal } from './asking.ts';
import { customerWrites, deliveries, QUESTION, repliesTo } from './customers.ts';
import { letWrite } from './drafting.ts';
import { expect, test } from './fixtures.ts';
import { action, card, open, row } from './review-view.ts';

const { delivery } = QUESTION;

test('60,000 characters are kept, drafted and shown without freezing the desk', async ({
  page,
}) => {
  const long = `${'Do you deliver? '.repeat(3_750)}`.trim();
  const chat = await customerWrites(page, 'Lina', long);
  await open(page, 'Lina');
  await expect(card(page, 'Lina').getByRole('heading')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Read more' })).toBeVisible();
  const { items } = await ask(page, 'conversations.thread', {
    conversationId: chat,
    before: null,
    limit: 5,
  });
  expect(items[0]?.body).toEqual({ kind: 'text', text: long });
});

for (const { what, text } of [
  { what: 'only an emoji', text: '👍🏽' },
  { what: 'emoji of several signs', text: 'A cake for 👩‍👩‍👧‍👦 🏳️‍🌈?' },
  { what: 'Arabic with a price and a name', text: 'هل كعكة الليمون بسعر €45 متوفرة لـ Nora؟' },
  {
    what: 'zero-width signs and a direction override',
    text: 'Do\u200b you\u200d \u202edeliver\u202c?',
  },
  { what: 'only spaces', text: '   ' },
  { what: 'only spaces that are none', text: '\u200b\u200b\u2060' },
  { what: 'lone surrogates', text: 'Do you deliver? \ud83d' },
]) {
  test(`${what}: the message is there, the desk goes on, and something is done about it`, async ({
    page,
  }) => {
    const chat = await customerWrites(page, 'Ida', text);
    await customerWrites(page, 'Lina', delivery.asks);
    await open(page, 'Lina');
    await expect(action(page, 'Approve')).toBeEnabled();
    const thread = { conversationId: chat, before: null, limit: 5 };
    const { items } = await ask(page, 'conversations.thread', thread);
    expect(items).toHaveLength(1);
    // Either it waits for the owner, or the chat says why nothing is answered.
    await expect
      .poll(async () => {
        const { turn } = await ask(page, 'conversations.detail', { conversationId: chat });
        return turn?.state;
      })
      .toMatch(/awaiting-review|silent/);
  });
}

test('what looks like code is shown as text, in the queue, the thread and the draft', async ({
  page,
  provider,
}) => {
  const nasty =
    '<img src=x onerror="document.title=\'taken\'"><b>bold</b> {{count}} [x](javascript:1)';
  await letWrite(page, provider, nasty);
  await customerWrites(page, nasty.slice(0, 70), nasty);
  await expect(row(page, '<img src=x')).toContainText('<b>bold</b> {{count}}');
  await row(page, '<img src=x').click();
  const draft = page.getByRole('region', { name: 'Draft for <img' });
  await expect(draft).toContainText('<b>bold</b> {{count}} [x](javascript:1)');
  await expect(page.locator('main img, main b, main a[href^=javascript]')).toHaveCount(0);
  await expect(page).toHaveTitle('Frontdesk');
});

test('Arabic with a price runs from the right, Latin from the left, in the same English desk', async ({
  page,
}) => {
  const arabic = 'هل كعكة الليمون بسعر €45 متوفرة لـ Lina؟';
  await customerWrites(page, 'Ida', arabic);
  await customerWrites(page, 'Ben', delivery.asks);
  const main = page.getByRole('main');
  await row(page, 'Ida').click();
  const words = main.getByRole('article').getByText(arabic);
  await expect(words).toHaveCSS('direction', 'rtl');
  await row(page, 'Ben').click();
  const latin = main.getByRole('article').getByText(delivery.asks);
  await expect(latin).toHaveCSS('direction', 'ltr');
  await expect(main).toHaveCSS('direction', 'ltr');
});

test.describe('where a burst is collected and nothing is held', () => {
  test.use({ settings: { quietMs: 1500, holdSeconds: 0 } });

  test('the same words twice are two messages and one draft, and Approve pressed twice sends it once', async ({
    page,
    userData,
  }) => {
    const chat = await customerWrites(page, 'Lina', delivery.asks);
    await customerWrites(page, 'Lina', delivery.asks);
    await open(page, 'Lina');
    const thread = { conversationId: chat, before: null, limit: 5 };
    const { items } = await ask(page, 'conversations.thread', thread);
    expect(items.map(({ body }) => body)).toEqual([
      { kind: 'text', text: delivery.asks },
      { kind: 'text', text: delivery.asks },
    ]);
    await action(page, 'Approve').dblclick();
    await expect(page.getByText('All clear').first()).toBeVisible();
    await expect.poll(() => deliveries(userData)).toBe(1);
    expect(await repliesTo(page, chat)).toHaveLength(1);
  });
});

test('an empty message is refused before anything is stored, and no chat appears', async ({
  page,
}) => {
  const empty = { customer: { name: 'Lina' }, text: '' };
  expect(await refusal(page, 'practice.writeAs', empty)).toBe('invalid-input');
  const { items } = await ask(page, 'conversations.list', { limit: 10, after: null });
  expect(items).toEqual([]);
  await expect(page.getByText('All clear').first()).toBeVisible();
});
