import type { Page } from '@playwright/test';
import { inBothThemes, whereItIsHard } from './looks.ts';
import type { Shot } from './shots.ts';

const STATES = [
  'link',
  'link-agreed',
  'link-loading',
  'link-error',
  'link-starting',
  'link-qr',
  'link-qr-coming',
  'link-window',
  'link-code',
  'link-code-expired',
  'link-syncing',
  'link-syncing-begun',
  'link-ready',
  'link-reconnecting',
  'link-deaf',
  'link-conflict',
  'link-logged-out',
  'link-logged-out-here',
  'link-failed',
  'link-code-ran-out',
  'link-changed',
];
const HEALTH = ['health-none', 'health', 'health-trouble', 'health-unpaced'];
const DIAGNOSTICS = ['diagnostics', 'diagnostics-trouble'];

const state = (scenario: string): Shot => ({
  name: scenario,
  scenario,
  path: '/settings/whatsapp',
});
const health = (scenario: string): Shot => ({
  name: scenario,
  scenario,
  path: '/settings/health',
  height: 1200,
});
const diagnostics = (scenario: string): Shot => ({
  name: scenario,
  scenario,
  path: '/settings/diagnostics',
});

const click = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await page.waitForTimeout(300);
};

const ACTS: readonly Shot[] = [
  {
    name: 'link-refused',
    scenario: 'link-refused',
    path: '/settings/whatsapp',
    act: async (page) => {
      await page.getByRole('button', { name: 'Code on phone' }).click();
      await page.getByLabel('Your WhatsApp number').fill('+34 600 123 456');
      await page.getByRole('button', { name: 'Get a code' }).click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'link-stuck',
    scenario: 'link-qr',
    path: '/settings/whatsapp',
    height: 1100,
    act: async (page) => {
      for (const help of await page.locator('summary').all()) await help.click();
    },
  },
  {
    name: 'link-missing-parts',
    scenario: 'link-changed',
    path: '/settings/whatsapp',
    act: async (page) => {
      await page.locator('summary').click();
    },
  },
  {
    name: 'link-log-out',
    scenario: 'link-ready',
    path: '/settings/whatsapp',
    act: click('Log out here…'),
  },
  {
    name: 'health-lift',
    scenario: 'health-trouble',
    path: '/settings/health',
    act: click('Let replies leave again…'),
  },
  { name: 'link-banner', scenario: 'link-conflict', path: '/review' },
];

/** Linking, account health and diagnostics: every state in both themes, and the fullest where it is hardest. */
export const LINK_SHOTS: readonly Shot[] = [
  ...STATES.map(state).flatMap(inBothThemes),
  ...HEALTH.map(health).flatMap(inBothThemes),
  ...DIAGNOSTICS.map(diagnostics).flatMap(inBothThemes),
  ...ACTS.flatMap(inBothThemes),
  ...['link', 'link-qr', 'link-code', 'link-ready'].flatMap((each) => whereItIsHard(state(each))),
  ...whereItIsHard(health('health-trouble')),
  ...whereItIsHard(diagnostics('diagnostics-trouble')),
];
