import type { Page } from '@playwright/test';
import { SCREEN_SHOTS } from './screen-shots.ts';

export interface Shot {
  name: string;
  scenario: string;
  /** Behind the `#`. */
  path?: string;
  query?: Record<string, string>;
  width?: number;
  height?: number;
  forcedColors?: boolean;
  act?: (page: Page) => Promise<void>;
}

const press = (...keys: string[]) => {
  return async (page: Page) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(120);
    }
  };
};

const settle = (ms: number) => (page: Page) => page.waitForTimeout(ms);
const after =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };

const STATES = [
  'review',
  'review-empty',
  'review-loading',
  'review-error',
  'review-facts',
  'review-arabic',
  'review-needs-you',
  'review-newer',
  'review-held',
  'review-failed',
  'review-unconfirmed',
  'review-long',
  'review-writing',
  'review-stopped',
  'review-offline',
  'review-provider-down',
  'review-versions',
  'review-hostile',
  'review-thousand',
] as const;

const REVIEW_ACTS: readonly Shot[] = [
  { name: 'review-hints', scenario: 'review', act: press('r') },
  { name: 'review-edit', scenario: 'review', act: press('e') },
  { name: 'review-flag-first-a', scenario: 'review', act: press('a') },
  { name: 'review-changes', scenario: 'review-versions', act: press('d') },
  { name: 'review-mode-menu', scenario: 'review', act: press('m') },
  { name: 'review-queue-mode', scenario: 'review-facts', act: press('c') },
  { name: 'review-palette', scenario: 'review', act: press('Control+k') },
  { name: 'review-shortcuts', scenario: 'review', act: press('?') },
  {
    name: 'review-bulk',
    scenario: 'review',
    act: after(
      press('j', ' ', 'j', ' '),
      async (page) => {
        await page.getByRole('button', { name: /^Approve 2/ }).click();
      },
      settle(300),
    ),
  },
  { name: 'review-approved', scenario: 'review-facts', act: press('a') },
  {
    name: 'review-why-drawer',
    scenario: 'review',
    width: 1000,
    act: press('w'),
  },
  { name: 'review-narrow-queue', scenario: 'review', width: 640, height: 560 },
  {
    name: 'review-narrow-card',
    scenario: 'review',
    width: 640,
    height: 560,
    act: async (page) => {
      await page.getByRole('option').first().click();
    },
  },
  { name: 'review-zoom-400', scenario: 'review', width: 320, height: 280 },
  {
    name: 'review-laptop-pseudo',
    scenario: 'review',
    width: 1093,
    height: 614,
    query: { pseudo: '1' },
  },
  { name: 'review-compact', scenario: 'review', query: { density: 'compact' } },
  { name: 'review-forced-colors', scenario: 'review', forcedColors: true },
  { name: 'review-rtl', scenario: 'review', query: { lang: 'ar' } },
  { name: 'review-rtl-dark', scenario: 'review-arabic', query: { lang: 'ar', theme: 'dark' } },
];

/** Every state of every screen in both themes, and what its keys open. */
export const SHOTS: readonly Shot[] = [
  ...STATES.flatMap((scenario): Shot[] => [
    { name: `${scenario}-light`, scenario },
    { name: `${scenario}-dark`, scenario, query: { theme: 'dark' } },
  ]),
  ...REVIEW_ACTS,
  ...SCREEN_SHOTS,
];
