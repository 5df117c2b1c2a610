import path from 'node:path';
import type { Page } from '@playwright/test';
import type { SettingsPatch } from '../../main/engine/domain/settings.ts';
import { settled } from '../e2e/accessible.ts';
import type { Desk } from '../e2e/fixtures.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/screenshots');

/** The ways that every screen is shown in. */
export const LOOKS = {
  light: { theme: 'light', language: 'en' },
  dark: { theme: 'dark', language: 'en' },
  rtl: { theme: 'light', language: 'ar' },
} as const satisfies Record<string, SettingsPatch>;

export type Look = keyof typeof LOOKS;
export const looks = Object.keys(LOOKS) as Look[];

/** The pages' own size, whatever the window manager adds around them. */
export async function resize({ app, page }: Desk, width = 1280, height = 820): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await page.waitForFunction(
    (size) => window.innerWidth === size.width && window.innerHeight === size.height,
    { width, height },
  );
}

/** Keeps what the window shows now, with nothing on its way and no caret blinking. */
export async function keep(page: Page, screen: string, look: Look): Promise<void> {
  await page.mouse.move(0, 0);
  await settled(page);
  await page.screenshot({
    path: path.join(folder, `${screen}-${look}.png`),
    caret: 'hide',
    animations: 'disabled',
    scale: 'css',
  });
}
