import type { Page } from '@playwright/test';
import { ask } from './asking.ts';
import { customerWrites, deliveries, QUESTION } from './customers.ts';
import { letWrite } from './drafting.ts';
import { expect, test } from './fixtures.ts';
import { leavingTo, open, queue, row } from './review-view.ts';

declare global {
  interface Window {
    /** What happened on the screen that nobody pressed a key for. */
    unasked?: string[];
  }
}

const { delivery, parking, writing } = QUESTION;

/** Notes from now on where the focus goes, what opens over the desk, and whether another screen comes. */
async function noteWhatIsUnasked(page: Page): Promise<void> {
  await page.evaluate(() => {
    const unasked: string[] = [];
    window.unasked = unasked;
    const named = (element: Element) => element.outerHTML.slice(0, 120);
    document.addEventListener(
      'focusin',
      ({ target }) => unasked.push(`focus: ${target instanceof Element ? named(target) : ''}`),
      true,
    );
    document.addEventListener('focusout', () => unasked.push('focus lost'), true);
    window.addEventListener('hashchange', () => unasked.push(`screen: ${location.hash}`));
    const layers = '[role=dialog], [role=alertdialog], [role=menu], [data-layer]';
    new MutationObserver((changes) => {
      for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(added instanceof Element)) continue;
        if (added.matches(layers) || added.querySelector(layers) !== null) {
          unasked.push(`opened: ${named(added)}`);
        }
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}

const unasked = (page: Page) => page.evaluate(() => window.unasked);

/** Somebody is about to get an answer when everything else begins to happen. */
async function oneIsLeaving(page: Page): Promise<void> {
  await customerWrites(page, 'Lina', delivery.asks);
  await customerWrites(page, 'Ben', delivery.asks);
  await open(page, 'Ben');
  await page.keyboard.press('a');
  await expect(leavingTo(page, 'Ben')).toBeVisible();
}

const PLACES: readonly { where: string; go: (page: Page) => Promise<void>; left: string }[] = [
  {
    where: 'the message in a chat',
    go: async (page) => {
      await page.keyboard.press('Control+2');
      await page.getByRole('option').filter({ hasText: 'Lina' }).click();
      await page.getByRole('textbox', { name: 'Your message' }).click();
    },
    left: 'Hello Lina, one moment',
  },
  {
    where: 'the list of commands over the queue',
    go: (page) => page.keyboard.press('Control+k'),
    left: 'stop',
  },
  {
    where: 'the search for chats',
    go: async (page) => {
      await page.keyboard.press('Control+2');
      await page.getByRole('searchbox', { name: 'Find a chat or a message' }).click();
    },
    left: 'lemon',
  },
];

for (const { where, go, left } of PLACES) {
  test(`typing in ${where} is not disturbed by drafts, faults, or a reply that leaves`, async ({
    page,
    provider,
    userData,
  }) => {
    await oneIsLeaving(page);
    await go(page);
    const half = Math.ceil(left.length / 2);
    await page.keyboard.type(left.slice(0, half));
    const field = page.locator(':focus');
    await expect(field).toHaveValue(left.slice(0, half));
    await noteWhatIsUnasked(page);

    for (const name of ['Ada', 'Cem', 'Dora']) await customerWrites(page, name, parking.asks);
    await customerWrites(page, 'Lina', writing.asks);
    await expect.poll(() => deliveries(userData), { timeout: 20_000 }).toBe(1);
    await letWrite(page, provider, 'fine');
    provider.answer({ error: { message: 'no', type: 'authentication_error' }, status: 401 });
    await customerWrites(page, 'Eve', delivery.asks);
    const states = async () => (await ask(page, 'review.queue', undefined)).map((one) => one.state);
    await expect.poll(states, { timeout: 20_000 }).toContain('failed');

    await page.keyboard.type(left.slice(half));
    await expect(field).toHaveValue(left);
    expect(await unasked(page)).toEqual([]);
  });
}

test('the check sees a stolen focus and a layer that opens', async ({ page }) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await open(page, 'Lina');
  await noteWhatIsUnasked(page);
  await page.keyboard.press('Control+k');
  await expect.poll(async () => (await unasked(page))?.join('\n')).toMatch(/opened: [^]*focus: /);
});

test('a window that the owner has put away stays away, whatever waits', async ({
  desk: { app, page },
}) => {
  await customerWrites(page, 'Lina', delivery.asks);
  await expect(row(page, 'Lina')).toBeVisible();
  await app.evaluate(({ app: self, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.hide();
    const came: string[] = [];
    Object.assign(globalThis, { came });
    for (const name of ['show', 'focus', 'restore'] as const) {
      // Each name has a declaration of its own.
      (window as { on(event: string, listener: () => void): void } | undefined)?.on(name, () =>
        came.push(name),
      );
    }
    self.on('browser-window-created', () => came.push('another window'));
  });
  await customerWrites(page, 'Lina', writing.asks);
  for (const name of ['Ada', 'Cem']) await customerWrites(page, name, parking.asks);
  await expect(queue(page).getByRole('option')).toHaveCount(3);
  const after = await app.evaluate(({ BrowserWindow }) => ({
    came: Reflect.get(globalThis, 'came') as unknown,
    visible: BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  }));
  expect(after).toEqual({ came: [], visible: [false] });
});
