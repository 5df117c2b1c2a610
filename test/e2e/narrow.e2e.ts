import type { ElectronApplication, Page } from '@playwright/test';
import { settled } from './accessible.ts';
import { customerWrites, QUESTION } from './customers.ts';
import { expect, test } from './fixtures.ts';
import { action, open, read } from './review-view.ts';

const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3);
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

/** What scrolls sideways, or is an action that stands outside the window. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const called = (element: Element) =>
      `${element.tagName}.${element.className} "${(element.textContent ?? '').slice(0, 30)}"`;
    const all = [...document.querySelectorAll<HTMLElement>('html, body, body *')];
    const scrolls = all.filter((element) => {
      const way = getComputedStyle(element).overflowX;
      const can = way === 'auto' || way === 'scroll' || element === document.documentElement;
      return can && element.scrollWidth > element.clientWidth;
    });
    const outside = all.filter((element) => {
      if (!element.matches('button, a[href], input, textarea')) return false;
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > window.innerWidth + 1);
    });
    return [...scrolls.map((each) => `scrolls: ${called(each)}`), ...outside.map(called)];
  });
}

async function zoom(app: ElectronApplication, page: Page, factor: number): Promise<void> {
  const before = await page.evaluate(() => window.devicePixelRatio);
  await app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to);
  }, factor);
  await page.waitForFunction((was) => window.devicePixelRatio !== was, before);
}

async function noneSideways(page: Page, shown: string): Promise<void> {
  await settled(page);
  expect(await sideways(page), shown).toEqual([]);
}

/** Goes through the screens as the owner does, with words as long as they get. */
async function walk(page: Page): Promise<void> {
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await customerWrites(page, LONG_WORD.slice(0, 80), `${LONG_WORD} ${QUESTION.writing.asks}`);
  await noneSideways(page, 'the queue');
  await open(page, 'Lina');
  await noneSideways(page, 'a draft');
  await action(page, 'Approve').scrollIntoViewIfNeeded();
  await expect(action(page, 'Approve')).toBeInViewport();
  await page.keyboard.press('r');
  await noneSideways(page, 'a hint');
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await noneSideways(page, 'editing');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+/');
  await noneSideways(page, 'the shortcut sheet');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+.');
  await expect(page.getByText('Sending is stopped since')).toBeVisible();
  await noneSideways(page, 'sending is stopped');
  await page.keyboard.press('Control+2');
  await page
    .getByRole('option')
    .filter({ hasText: LONG_WORD.slice(0, 20) })
    .click();
  await expect(page.getByRole('feed')).toBeVisible();
  await noneSideways(page, 'a conversation');
  await page.keyboard.press('Control+3');
  for (const section of SECTIONS) {
    await page.getByRole('button', { name: section, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: section })).toBeVisible();
    await noneSideways(page, section);
  }
}

test('nothing scrolls sideways in the smallest window there is', async ({ desk, page }) => {
  test.slow();
  await desk.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setSize(200, 200);
  });
  await page.waitForFunction(() => window.innerWidth <= 640);
  await walk(page);
});

for (const factor of [2, 4]) {
  test(`nothing scrolls sideways at ${factor * 100} % zoom, and Approve stays within reach`, async ({
    desk,
    page,
  }) => {
    test.slow();
    await zoom(desk.app, page, factor);
    await walk(page);
  });
}

test('where less motion is asked for, nothing moves across the window', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await read(page, 'Lina');
  const moving = () =>
    page.evaluate(() =>
      document.getAnimations().flatMap((each) => {
        const frames = each.effect instanceof KeyframeEffect ? each.effect.getKeyframes() : [];
        const moved = frames.filter(
          (frame) => (frame['transform'] ?? 'none') !== 'none' || frame['translate'] !== undefined,
        );
        return each.playState === 'running' ? moved.map((frame) => JSON.stringify(frame)) : [];
      }),
    );
  for (const keys of ['Control+k', 'Escape', 'Control+/', 'Escape', 'Control+m', 'Escape', 'a']) {
    await page.keyboard.press(keys);
    expect(await moving(), keys).toEqual([]);
  }
});
