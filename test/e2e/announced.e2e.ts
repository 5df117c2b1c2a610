import type { Page } from '@playwright/test';
import { customerWrites, QUESTION } from './customers.ts';
import { letWrite } from './drafting.ts';
import { expect, test } from './fixtures.ts';
import { open } from './review-view.ts';

declare global {
  interface Window {
    /** What a screen reader would have said since it was listened to. */
    heard?: string[];
    /** How often the words of the draft that comes in have changed. */
    pieces?: number;
  }
}

/** A live region says what changes in it; one that is busy waits, but nothing is meant to be in it either. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const live =
      '[aria-live]:not([aria-live=off]), [role=log], [role=status], [role=alert], output';
    const heard: string[] = [];
    window.heard = heard;
    window.pieces = 0;
    const regionOf = (node: Node) =>
      (node instanceof Element ? node : node.parentElement)?.closest(live) ?? null;
    const isBusy = (element: Element | null) =>
      element !== null && element.closest('[aria-busy=true]') !== null;
    const say = (text: string | null) => {
      if (text !== null && text.trim() !== '') heard.push(text.trim());
    };
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        const within = target instanceof Element ? target : target.parentElement;
        if (isBusy(within)) window.pieces = (window.pieces ?? 0) + 1;
        if (type === 'characterData' && regionOf(target) !== null) say(target.textContent);
        for (const added of addedNodes) {
          if (regionOf(target) !== null) say(added.textContent);
          else if (added instanceof Element) {
            for (const region of [added, ...added.querySelectorAll('*')]) {
              if (region.matches(live)) say(region.textContent);
            }
          }
        }
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

const heard = (page: Page) => page.evaluate(() => window.heard);

test('a draft that comes word by word is announced once, when it is whole', async ({
  page,
  provider,
}) => {
  await letWrite(page, provider, 'We do.');
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  const draft = await open(page, 'Lina');
  const words = 'Slowly, this comes. '.repeat(10).trim();
  provider.answer({ content: words }, { latency: 120, chunkSize: 8 });
  await page.keyboard.press('r');
  await listen(page);
  await page.keyboard.press('1');
  await expect(draft).toContainText('Writing…');
  await expect(draft.getByRole('button', { name: 'Approve' })).toBeEnabled({ timeout: 20_000 });
  await expect(draft).toContainText(words);
  await expect.poll(() => heard(page)).toContain('Draft for Lina is ready.');
  expect(await heard(page)).toEqual(['Writing a new version.', 'Draft for Lina is ready.']);
  expect(await page.evaluate(() => window.pieces)).toBeGreaterThan(5);
});

test('drafts that are written for others say nothing while one is read', async ({ page }) => {
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await open(page, 'Lina');
  await listen(page);
  for (const name of ['Ada', 'Ben', 'Cem']) await customerWrites(page, name, QUESTION.parking.asks);
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toContainText('4');
  expect(await heard(page)).toEqual([]);
});
