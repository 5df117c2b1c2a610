import type { Page } from '@playwright/test';
import type { FakeProvider } from '../doubles/fake-provider.ts';
import { ask } from './asking.ts';
import { customerWrites, deliveries, QUESTION } from './customers.ts';
import { letWrite } from './drafting.ts';
import { expect, test } from './fixtures.ts';
import { card, open, row } from './review-view.ts';

/** A question that a fact answers, in words that touch nothing. */
const HARMLESS = {
  asks: 'Do you have parking?',
  draft: 'Behind the shop there are two parking spaces. The entrance has no step.',
};

interface Excluded {
  what: string;
  /** Beginning of the reason that the owner is told. */
  why: string;
  asks?: string;
  draft?: string;
  /** What happens before the customer writes. */
  before?: (page: Page, provider: FakeProvider) => Promise<unknown>;
  /** What happens to the draft before it would be ticked. */
  after?: (page: Page) => Promise<unknown>;
}

async function ownerReadsOnlyEnglish(page: Page): Promise<void> {
  const { business } = await ask(page, 'business.get', undefined);
  await ask(page, 'business.save', { ...business, languages: ['en'] });
}

/** A draft in hand stays when the customer writes again. */
async function writesAgain(page: Page): Promise<void> {
  await card(page, 'Lina').focus();
  await customerWrites(page, 'Lina', 'And one more thing.');
  await expect(card(page, 'Lina')).toContainText('wrote again:');
}

async function ownerChangesIt(page: Page): Promise<void> {
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Your reply to Lina' }).fill('Yes, behind the shop.');
  await page.keyboard.press('Escape');
}

/**
 * Groups, files, tools, caps, a lost channel, half an hour of waiting and an unconfirmed reply do not come about with
 * pretend customers: `test/main/engine/policy/bulk-exclusion.test.ts` has one test for each of them too.
 */
const EXCLUDED: readonly Excluded[] = [
  { what: 'with a flag', why: 'has something to check', draft: 'Yes, that is €999 in all.' },
  {
    what: 'that needs the owner’s own words',
    why: 'needs your own words',
    asks: QUESTION.unknown.asks,
    before: (page) =>
      ask(page, 'providers.choose', { config: { id: 'built-in', model: 'saved-answers' } }),
  },
  { what: 'about money', why: 'about money', asks: 'Do you have parking? And the price?' },
  { what: 'about a date', why: 'about a date', asks: 'Do you have parking on Saturday?' },
  {
    what: 'about a refund',
    why: 'about a refund',
    asks: 'Do you have parking? Thanks for the refund.',
  },
  { what: 'about health', why: 'about health', asks: 'Do you have parking? I feel ill.' },
  { what: 'about the law', why: 'about the law', asks: 'Do you have parking? I am a lawyer.' },
  { what: 'with a link', why: 'has a link', asks: 'Do you have parking? See www.cakes.test' },
  {
    what: 'in a language that is not on the owner’s list',
    why: 'not in a language on your list',
    asks: '¿Tienen ustedes aparcamiento cerca de la tienda para mi coche?',
    draft: 'Detrás de la tienda hay dos plazas de aparcamiento. La entrada no tiene escalón.',
    before: ownerReadsOnlyEnglish,
  },
  {
    what: 'to which the customer wrote again',
    why: 'This customer wrote again',
    after: writesAgain,
  },
  { what: 'that the owner changed', why: 'You changed this one', after: ownerChangesIt },
  {
    what: 'while sending is stopped',
    why: 'Sending is stopped. Start again before',
    after: (page) => page.keyboard.press('Control+Shift+.'),
  },
  {
    what: 'that could not be written',
    why: 'There is no draft to approve',
    before: async (_page, provider) =>
      provider.answer({ error: { message: 'no', type: 'authentication_error' }, status: 401 }),
  },
];

/** The row in hand is refused with its reason, and nothing is offered. */
async function expectRefused(page: Page, why: string): Promise<void> {
  // What was done last may not be in the row yet; pressing again takes such a tick away.
  await expect(async () => {
    await page.keyboard.press(' ');
    await expect(page.getByText(why).first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByRole('button', { name: /^Approve \d+…/ })).toHaveCount(0);
}

test.describe('approving several is not offered for a draft', () => {
  test.use({ settings: { holdSeconds: 0 } });

  for (const { what, why, asks, draft, before, after } of EXCLUDED) {
    test(what, async ({ page, provider, userData }) => {
      await letWrite(page, provider, HARMLESS.draft);
      await customerWrites(page, 'Lina', HARMLESS.asks);
      await open(page, 'Lina');
      await page.keyboard.press('a');
      await expect.poll(() => deliveries(userData)).toBe(1);
      provider.answer({ content: draft ?? HARMLESS.draft });
      await before?.(page, provider);
      await customerWrites(page, 'Lina', asks ?? HARMLESS.asks);
      await row(page, 'Lina').click();
      await expect(card(page, 'Lina')).toBeVisible();
      await after?.(page);
      await expectRefused(page, why);
    });
  }

  test('to a customer who writes for the first time', async ({ page, provider }) => {
    await letWrite(page, provider, HARMLESS.draft);
    await customerWrites(page, 'Lina', HARMLESS.asks);
    await open(page, 'Lina');
    await expectRefused(page, 'This customer writes for the first time');
  });
});

test.describe('of harmless drafts', () => {
  test.use({ settings: { holdSeconds: 0 } });

  test('an eleventh is refused, so that each is really looked at', async ({ page, provider }) => {
    await letWrite(page, provider, HARMLESS.draft);
    const names = Array.from({ length: 11 }, (_, at) => `Customer ${at + 10}`);
    for (const name of names) {
      await customerWrites(page, name, HARMLESS.asks);
    }
    const queue = () => ask(page, 'review.queue', undefined);
    await expect.poll(async () => (await queue()).length).toBe(11);
    for (const { turnId, draftId, draftVersion, lastMessageId } of await queue()) {
      if (draftId === null || draftVersion === null) throw new Error('A row has no draft.');
      const approval = { turnId, draftId, draftVersion, lastMessageId, flagsSeen: true };
      await ask(page, 'review.approve', approval);
    }
    await expect.poll(async () => (await queue()).length).toBe(0);
    for (const name of names) await customerWrites(page, name, HARMLESS.asks);
    await expect.poll(async () => (await queue()).length).toBe(11);
    for (const name of names.slice(0, 10)) {
      await row(page, name).click();
      await page.keyboard.press(' ');
    }
    await expect(page.getByRole('button', { name: 'Approve 10…' })).toBeVisible();
    await row(page, 'Customer 20').click();
    await page.keyboard.press(' ');
    await expect(page.getByText('At most 10 at a time').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Approve 10…' })).toBeVisible();
  });
});
