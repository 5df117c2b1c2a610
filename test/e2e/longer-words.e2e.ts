import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { build } from 'vite';
import { LENGTHENED } from '../gallery/pseudo.ts';
import { serveGallery } from '../gallery/serve.ts';
import { SHOTS, type Shot } from '../gallery/shots.ts';
import { settled } from './accessible.ts';
import { electronArguments, expect, test } from './fixtures.ts';

const GALLERY = path.resolve(import.meta.dirname, '../gallery');
const BUILT = path.resolve(import.meta.dirname, '../../test-results/gallery-page');

/** A laptop of 1366 × 768 whose system draws everything at 125 %. */
const LAPTOP = { width: 1093, height: 614 };

/** Each state of each screen once: other looks of it and what has to be pressed first are left out. */
const STATES: readonly Shot[] = [
  ...new Map(
    SHOTS.filter((shot) => shot.act === undefined && shot.scenario !== 'vault-opening').map(
      (shot) => [`${shot.scenario} ${shot.path ?? '/review'}`, shot] as const,
    ),
  ).values(),
];

/** The catalogue's texts of which a part cannot be seen, and cannot be scrolled to either. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate((mark) => {
    const isCut = (rect: DOMRect, start: Element): boolean => {
      const open = { x: true, y: true };
      for (let element: Element | null = start; element !== null; element = element.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        // A line counts as cut where half of it is: letters reach beyond their line's box.
        const middle = (rect.top + rect.bottom) / 2;
        const beyondX = rect.left < box.left - 1 || rect.right > box.right + 1;
        const beyondY = middle < box.top || middle > box.bottom;
        if (open.x && clips(overflowX) && beyondX) return true;
        if (open.y && clips(overflowY) && beyondY) return true;
        if (!clips(overflowX) && overflowX !== 'visible') open.x = false;
        if (!clips(overflowY) && overflowY !== 'visible') open.y = false;
      }
      return (open.x && rect.right > window.innerWidth + 1) || (open.x && rect.left < -1);
    };
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || !node.textContent?.includes(mark)) continue;
      if (parent.closest('.sr-only, [aria-hidden=true], option') !== null) continue;
      if (!parent.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (isCut(rect, parent)) found.add(`${parent.tagName} "${node.textContent}"`);
      }
    }
    return [...found];
  }, LENGTHENED);
}

async function show(page: Page, url: string, { scenario, path: screen }: Shot): Promise<void> {
  const query = new URLSearchParams({ scenario, pseudo: '1' });
  // Another address first: one that differs only behind its # is no new page.
  await page.goto('about:blank');
  await page.goto(`${url}/?${query.toString()}#${screen ?? '/review'}`);
  await expect(page.locator('#root')).toContainText(LENGTHENED);
  await page.evaluate(() => document.fonts.ready);
  await untilQuiet(page);
  await settled(page);
}

/** Until the screen has been the same for a moment, or is one that never is: the answers to it have come. */
function untilQuiet(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frames = (count: number) =>
      new Promise<void>((resolve) => {
        const next = (left: number): void => {
          if (left === 0) resolve();
          else requestAnimationFrame(() => next(left - 1));
        };
        next(count);
      });
    let changed = true;
    const observer = new MutationObserver(() => (changed = true));
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    for (let rounds = 0; changed && rounds < 12; rounds += 1) {
      changed = false;
      await frames(8);
    }
    observer.disconnect();
  });
}

test.describe('with every word 40 % longer, on a small laptop', () => {
  // One build of the gallery for all.
  test.describe.configure({ mode: 'default' });

  let gallery: { url: string; close: () => void };
  let app: ElectronApplication;
  let page: Page;

  test.beforeAll(async () => {
    await build({
      configFile: path.join(GALLERY, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: BUILT },
    });
    gallery = await serveGallery(BUILT);
    const args = electronArguments().args.slice(0, -1);
    const { width, height } = LAPTOP;
    const script = path.join(GALLERY, 'window.mjs');
    app = await _electron.launch({
      args: [...args, script, gallery.url, String(width), String(height)],
    });
    page = await app.firstWindow();
    await page.waitForFunction((wide) => window.innerWidth === wide, width);
  });

  test.afterAll(async () => {
    await app.close();
    gallery.close();
  });

  test('the check finds words that are cut at their side and below', async () => {
    await show(page, gallery.url, { name: '', scenario: 'review' });
    await page.evaluate((mark) => {
      const put = (name: string, overflow: string, whiteSpace: string) => {
        const words = document.body.appendChild(document.createElement('p'));
        words.textContent = `${name}: much longer${mark} words`;
        const place = { position: 'absolute', top: '0', width: '60px', height: '20px' };
        Object.assign(words.style, place, { overflow, whiteSpace });
      };
      put('Aside', 'hidden', 'nowrap');
      put('Below', 'hidden', 'normal');
      put('Scrolled', 'auto', 'normal');
    }, LENGTHENED);
    const found = await cutTexts(page);
    expect(found.map((text) => /Aside|Below|Scrolled/.exec(text)?.[0])).toEqual(['Aside', 'Below']);
  });

  test('nothing is cut in any state of any screen', async () => {
    test.slow();
    const found: string[] = [];
    for (const shot of STATES) {
      await show(page, gallery.url, shot);
      found.push(...(await cutTexts(page)).map((cut) => `${shot.scenario}: ${cut}`));
    }
    expect(found).toEqual([]);
  });
});
