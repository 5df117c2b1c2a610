import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { ask } from './asking.ts';
import { customerWrites, QUESTION } from './customers.ts';
import { expect, test } from './fixtures.ts';

const catalogues = path.resolve(import.meta.dirname, '../../renderer/i18n');
const Words: z.ZodType<unknown> = z.union([z.string(), z.record(z.string(), z.unknown())]);

function wordsIn(value: unknown): string[] {
  const words = Words.parse(value);
  return typeof words === 'string' ? [words] : Object.values(words ?? {}).flatMap(wordsIn);
}

function catalogue(language: 'en' | 'ar'): Set<string> {
  const folder = path.join(catalogues, language);
  const files = fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file)));
  return new Set(files.flatMap((file) => wordsIn(JSON.parse(file.toString()))));
}

const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const GAP = /\{\{.*?\}\}/g;

/** Matches any English text of the desk, whatever stands in its gaps. */
function englishTexts(): RegExp {
  const arabic = catalogue('ar');
  const only = [...catalogue('en')].filter((text) => !arabic.has(text));
  const words = only.filter((text) => /[a-z]{2}/i.test(text.replaceAll(GAP, '')));
  const patterns = words.map((text) => text.split(GAP).map(literally).join('.+'));
  return new RegExp(`^(?:${patterns.join('|')})$`, 'u');
}

const ENGLISH = englishTexts();
/** An address where no server answers. */
const NOBODY = 'http://127.0.0.1:9/v1';

/** Everything that is read or read out on the page, apart from people's own words and what was said before. */
async function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('bdi, kbd, [dir=auto], [role=log]') === null)
        texts.push(node.nodeValue ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-description']) {
      for (const element of document.querySelectorAll(`[${name}]`))
        texts.push(element.getAttribute(name) ?? '');
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

async function noEnglish(page: Page, shown: string): Promise<void> {
  const texts = await shownTexts(page);
  expect(texts.length, shown).toBeGreaterThan(5);
  expect(
    texts.filter((text) => ENGLISH.test(text)),
    shown,
  ).toEqual([]);
}

test('the desk turns around and speaks Arabic as soon as it is chosen, and after a restart', async ({
  desk,
  page,
  start,
}) => {
  await page.keyboard.press('Control+3');
  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await noEnglish(page, 'settings, just switched');
  await desk.kill();
  const next = await start();
  await expect(next.page.locator('html')).toHaveAttribute('dir', 'rtl');
  const labels = await next.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map((item) => item.label),
  );
  expect(
    labels.filter((label) => ['File', 'Edit', 'View', 'Window', 'Help'].includes(label)),
  ).toEqual([]);
});

test.describe('in Arabic', () => {
  test.use({ settings: { language: 'ar' } });

  test('the panes stand mirrored: screens at the right, then the queue, then the draft', async ({
    page,
  }) => {
    await customerWrites(page, 'أمين', 'هل توصلون إلى المنزل؟');
    const queue = page.getByRole('listbox').first();
    await expect(queue).toBeVisible();
    const [rail, list, toolbar] = await Promise.all(
      [page.getByRole('navigation'), queue, page.getByRole('toolbar').first()].map((each) =>
        each.boundingBox(),
      ),
    );
    expect(rail?.x).toBeGreaterThan(list?.x ?? Infinity);
    expect(list?.x).toBeGreaterThan(toolbar?.x ?? Infinity);
  });

  test('no English is left on the main screens', async ({ page }) => {
    await noEnglish(page, 'nothing waits');
    await customerWrites(page, 'أمين', 'هل توصلون إلى المنزل؟');
    await customerWrites(page, 'ليلى', QUESTION.unknown.asks);
    await expect(page.getByRole('toolbar').first()).toBeVisible();
    await noEnglish(page, 'the review desk');
    await page.keyboard.press('Control+Shift+.');
    await expect.poll(async () => (await ask(page, 'app.status', undefined)).gate.open).toBe(false);
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog')).toBeVisible();
    await noEnglish(page, 'the shortcut sheet over a stopped desk');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await noEnglish(page, 'the palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+2');
    await page.getByRole('option', { name: 'أمين' }).click();
    await expect(page.getByRole('feed')).toBeVisible();
    await noEnglish(page, 'a conversation');
    await page.keyboard.press('Control+3');
    const sections = page.getByRole('navigation').last().getByRole('button');
    for (const section of await sections.all()) {
      await section.click();
      await expect(section).toHaveAttribute('aria-current', 'page');
      await noEnglish(page, (await section.textContent()) ?? '');
    }
  });

  test('an error comes in Arabic words, not as a code', async ({ page }) => {
    const config = { id: 'openai-compatible' as const, model: 'fake', baseUrl: NOBODY };
    await ask(page, 'providers.choose', { config });
    await customerWrites(page, 'أمين', 'هل توصلون إلى المنزل؟');
    await page.getByRole('listbox').first().getByRole('option').click();
    await expect(page.getByText(/[\u0600-\u06ff]/u).first()).toBeVisible();
    await noEnglish(page, 'a draft that could not be written');
    expect(await page.locator('body').innerText()).not.toMatch(/provider\.|fetch|ECONN/);
  });
});

test('the check for English finds English', async ({ page }) => {
  await expect(page.getByText('All clear').first()).toBeVisible();
  const texts = await shownTexts(page);
  expect(texts.filter((text) => ENGLISH.test(text))).toContain('All clear');
});
