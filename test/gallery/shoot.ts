import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from '@playwright/test';
import { serveGallery } from './serve.ts';
import { SHOTS, type Shot } from './shots.ts';

/**
 * Takes pictures of the gallery and has axe judge each: `node test/gallery/shoot.ts [--only text] [--no-axe]`.
 * Wants the gallery built (`vite build -c test/gallery/vite.config.ts`) and a Chromium (`CHROMIUM`, else /usr/bin/chromium).
 */
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    out: { type: 'string', default: 'test-results/gallery' },
    axe: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const root = resolve(import.meta.dirname, '../../out/gallery');
async function judge(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `axe ${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`,
    ),
  );
}

async function sideways(page: Page): Promise<string[]> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return over > 0 ? [`scrolls sideways by ${over} px`] : [];
}

async function take(browser: Browser, url: string, shot: Shot): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: shot.width ?? 1366, height: shot.height ?? 768 },
    reducedMotion: 'reduce',
    ...(shot.forcedColors === true ? { forcedColors: 'active' as const } : {}),
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (told) => {
    if (told.type() === 'error' || told.type() === 'warning') complaints.push(told.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const query = new URLSearchParams({ scenario: shot.scenario, ...shot.query });
  await page.goto(`${url}/?${query.toString()}#${shot.path ?? '/review'}`);
  await page.waitForTimeout(1100);
  await shot.act?.(page);
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(options.out, `${shot.name}.png`) });
  complaints.push(...(await sideways(page)), ...(options.axe ? await judge(page) : []));
  await context.close();
  return complaints;
}

await mkdir(options.out, { recursive: true });
const { url, close } = await serveGallery(root);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let wrong = 0;
for (const shot of SHOTS.filter((each) => each.name.includes(options.only))) {
  const complaints = await take(browser, url, shot);
  wrong += complaints.length;
  process.stdout.write(`${complaints.length === 0 ? 'ok  ' : 'LOOK'} ${shot.name}\n`);
  for (const line of complaints) process.stdout.write(`     ${line}\n`);
}
await browser.close();
close();
process.exitCode = wrong === 0 ? 0 : 1;
