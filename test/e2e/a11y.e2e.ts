import { expectAccessible } from './accessible.ts';
import { ask } from './asking.ts';
import { customerWrites, QUESTION } from './customers.ts';
import { letWrite } from './drafting.ts';
import { expect, test } from './fixtures.ts';
import { action, card, leavingTo, open, queue, read } from './review-view.ts';

const SECTIONS = [
  'General',
  'Replies',
  'Who writes drafts',
  'Your business',
  'Notifications',
  'WhatsApp',
  'Account health',
  'Diagnostics',
  'Practice',
  'About',
];

test('the review desk has no fault that axe knows, in any of its main states', async ({ page }) => {
  test.slow();
  await expect(page.getByText('All clear').first()).toBeVisible();
  await expectAccessible(page, 'nothing waits');

  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await customerWrites(page, 'Omar', QUESTION.unknown.asks);
  await open(page, 'Lina');
  await expectAccessible(page, 'a draft waits');
  await page.keyboard.press('w');
  await expectAccessible(page, 'the other way of Why this answer');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Your reply to Lina' })).toBeFocused();
  await expectAccessible(page, 'a draft is edited');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(page.getByRole('group', { name: 'Common wishes' })).toBeVisible();
  await expectAccessible(page, 'a hint is asked for');
  await page.keyboard.press('Escape');
  await open(page, 'Omar');
  await expectAccessible(page, 'a draft needs the owner');
});

test('a flagged draft, a leaving reply and the clear-the-queue mode have no fault that axe knows', async ({
  page,
  provider,
}) => {
  test.slow();
  await ask(page, 'settings.update', { holdSeconds: 30 });
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await read(page, 'Lina');
  await page.keyboard.press('a');
  await expect(leavingTo(page, 'Lina')).toBeVisible();
  await letWrite(page, provider, 'That cake is 4,711 €.');
  await customerWrites(page, 'Omar', 'What does the big cake cost?');
  await open(page, 'Omar');
  await expect(card(page, 'Omar')).toContainText('is not in your prices.');
  await expectAccessible(page, 'flagged, and one leaving');
  await action(page, 'Approve').click();
  await expectAccessible(page, 'led to the flag');
  await page.keyboard.press('Control+Shift+C');
  await expect(page.getByRole('region', { name: 'Clear the queue' })).toBeVisible();
  await expectAccessible(page, 'clear the queue');
});

test('what lies over the desk has no fault that axe knows', async ({ page }) => {
  test.slow();
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await read(page, 'Lina');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await expectAccessible(page, 'the palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page, 'the shortcut sheet');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+m');
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'a menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+.');
  await expect(page.getByText('Sending is stopped since')).toBeVisible();
  await expectAccessible(page, 'sending is stopped');
  await page.getByRole('button', { name: 'Start again…' }).click();
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible();
  await expectAccessible(page, 'the question before sending starts again');
});

test('the chats have no fault that axe knows', async ({ page }) => {
  test.slow();
  await page.keyboard.press('Control+2');
  await expect(page.getByText('No chats yet')).toBeVisible();
  await expectAccessible(page, 'no chats');
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await customerWrites(page, 'أمين', 'هل توصلون إلى المنزل؟');
  await expect(page.getByRole('option')).toHaveCount(2);
  await expectAccessible(page, 'the list');
  await page.getByRole('option', { name: 'Lina' }).click();
  await expect(page.getByRole('feed')).toBeVisible();
  await expectAccessible(page, 'a conversation');
  await page.getByRole('searchbox', { name: 'Find a chat or a message' }).fill('deliver');
  await expect(page.getByText('1 message', { exact: true })).toBeVisible();
  await expectAccessible(page, 'search results');
});

test('no section of the settings has a fault that axe knows', async ({ page }) => {
  test.slow();
  await page.keyboard.press('Control+3');
  for (const section of SECTIONS) {
    await page.getByRole('button', { name: section, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: section })).toBeVisible();
    await expectAccessible(page, section);
  }
  await page.getByRole('button', { name: 'Who writes drafts', exact: true }).click();
  await page.getByRole('article', { name: 'Anthropic' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Check and keep' }).click();
  await expect(page.getByText('Paste a key first.')).toBeVisible();
  await expectAccessible(page, 'a key is missing');
});

test('the pretend customers have no fault that axe knows', async ({ page }) => {
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Practice', exact: true }).click();
  await page.getByRole('button', { name: 'Meet the pretend customers' }).click();
  await expect(page.getByRole('heading', { name: 'Write as a customer' })).toBeVisible();
  await expectAccessible(page, 'the pretend customers');
});

test.describe('on the first start', () => {
  test.use({ settings: { firstRun: 'practise' } });

  test('no step of the first run has a fault that axe knows', async ({ page }) => {
    test.slow();
    await customerWrites(page, 'Lina', QUESTION.delivery.asks);
    await expect(queue(page).getByRole('option')).toHaveCount(1);
    await expectAccessible(page, 'practise');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'What may Frontdesk say?' })).toBeVisible();
    await expectAccessible(page, 'your business');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'Who writes the drafts?' })).toBeVisible();
    await expectAccessible(page, 'who writes drafts');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'Link your WhatsApp number?' })).toBeVisible();
    await expectAccessible(page, 'link WhatsApp');
  });
});
