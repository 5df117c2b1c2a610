import type { Page } from '@playwright/test';
import { startFakeProvider } from '../doubles/fake-provider.ts';
import { customerWrites, QUESTION } from './customers.ts';
import { letWrite } from './drafting.ts';
import { expect, test } from './fixtures.ts';
import { action, card, leaving, open, row } from './review-view.ts';

const { delivery } = QUESTION;
const GOOD = 'Yes, we deliver.';
const SHORT = 'We do.';

/** What only the server's own fault would say. */
const SERVERS_WORDS = /quota for org|_error|malformed|chaos|\b[45]\d\d\b/i;

const failing = (status: number, message: string, type: string) => ({
  error: { message, type },
  status,
});

/** How the server that writes drafts goes wrong for good, and what the owner reads. */
const FAULTS = [
  {
    fault: 'a long pause asked for',
    response: {
      ...failing(429, 'You exceeded the quota for org-123', 'rate_limit_error'),
      retryAfter: 600,
    },
    words: 'is asking for a pause',
  },
  {
    fault: 'a model that is not there',
    response: failing(404, 'No such model: fake', 'not_found_error'),
    words: 'does not know the chosen model',
  },
  {
    fault: 'a server that wants a key where none is kept',
    response: failing(401, 'No API key given', 'authentication_error'),
    words: 'has no key yet',
  },
  {
    fault: 'credit used up',
    response: failing(402, 'Payment required', 'billing_error'),
    words: 'is used up',
  },
  {
    fault: 'a stream that breaks off',
    response: { content: 'Yes, we deliver from Wednesday to Saturday and' },
    faults: { truncateAfterChunks: 4, latency: 20, chunkSize: 4 },
    words: 'broke off in the middle',
  },
  {
    fault: 'an answer without words',
    response: { content: '   ' },
    words: 'sent back something that cannot be used',
  },
  {
    fault: 'a malformed answer',
    response: { content: GOOD },
    faults: { chaos: { malformedRate: 1 } },
    words: 'sent back something that cannot be used',
  },
];

/** What mostly passes by itself. */
const PASSING = [
  {
    fault: 'too many requests',
    response: failing(429, 'You exceeded the quota for org-123', 'rate_limit_error'),
    words: 'is asking for a pause',
  },
  {
    fault: 'an overloaded server',
    response: failing(503, 'Overloaded', 'overloaded_error'),
    words: 'is too busy right now',
  },
];

/** The queue's row and its card say what happened; nothing can be approved. */
async function failsVisibly(page: Page, words: string) {
  await expect(row(page, 'Lina')).toContainText("Didn't work", { timeout: 40_000 });
  await row(page, 'Lina').click();
  const failed = card(page, 'Lina');
  await expect(failed).toContainText(words);
  await expect(page.locator('body')).not.toContainText(SERVERS_WORDS);
  await expect(action(page, 'Approve')).toHaveCount(0);
  return failed;
}

for (const { fault, response, words, faults } of FAULTS) {
  test(`${fault} is said in plain words, in none of the server's, and ends with a retry`, async ({
    page,
    provider,
  }) => {
    await letWrite(page, provider, GOOD);
    provider.answer(response, faults);
    await customerWrites(page, 'Lina', delivery.asks);
    const failed = await failsVisibly(page, words);
    await expect(page.getByText(words)).toHaveCount(2);

    provider.answer({ content: GOOD });
    await failed.getByRole('button', { name: 'Retry' }).click();
    await expect(failed).toContainText(GOOD);
    await expect(action(page, 'Approve')).toBeEnabled();
    await expect(page.getByText(words)).toHaveCount(0);
  });
}

for (const { fault, response, words } of PASSING) {
  test(`${fault}: the desk says so at once, and the draft comes without the owner when it has passed`, async ({
    page,
    provider,
  }) => {
    await letWrite(page, provider, GOOD);
    provider.answer(response);
    await customerWrites(page, 'Lina', delivery.asks);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.locator('body')).not.toContainText(SERVERS_WORDS);

    provider.answer({ content: GOOD });
    await expect(row(page, 'Lina')).toBeVisible({ timeout: 25_000 });
    await expect(await open(page, 'Lina')).toContainText(GOOD);
    await expect(page.getByText(words)).toHaveCount(0);
  });
}

test('a server that is down is named as such, and a retry works when it is back', async ({
  page,
}) => {
  const server = await startFakeProvider({ reply: GOOD });
  await letWrite(page, server, GOOD);
  await server.close();
  await customerWrites(page, 'Lina', delivery.asks);
  const failed = await failsVisibly(page, 'is not answering');

  const back = await startFakeProvider({ port: Number(new URL(server.url).port), reply: GOOD });
  try {
    await failed.getByRole('button', { name: 'Retry' }).click();
    await expect(failed).toContainText(GOOD);
  } finally {
    await back.close();
  }
});

test('a slow draft is seen coming, cannot be approved, is stopped without losing the one before, and can be asked for again', async ({
  page,
  provider,
}) => {
  await letWrite(page, provider, GOOD);
  await customerWrites(page, 'Lina', delivery.asks);
  const draft = await open(page, 'Lina');
  provider.answer({ content: 'Slowly, this comes. '.repeat(20) }, { latency: 1000, chunkSize: 8 });
  await page.keyboard.press('r');
  await page.keyboard.press('1');
  await expect(draft).toContainText('Slowly');
  await expect(draft).toContainText('Writing…');
  await expect(action(page, 'Approve')).toHaveCount(0);
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  await expect(draft).toContainText(GOOD);
  await expect(draft).not.toContainText('Slowly');
  await expect(action(page, 'Approve')).toBeEnabled();
  await expect(leaving(page)).toHaveCount(0);

  provider.answer({ content: SHORT });
  await page.keyboard.press('r');
  await page.keyboard.press('1');
  await expect(draft).toContainText(SHORT);
  await expect(action(page, 'Approve')).toBeEnabled();
});
