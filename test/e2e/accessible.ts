import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ask } from './asking.ts';
import { expect } from './fixtures.ts';

const THEMES = ['light', 'dark'] as const;

export async function wearTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await ask(page, 'settings.update', { theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await settled(page);
}

/**
 * Colours on their way are nobody's colours: waits for every animation that comes to an end. One in a part that is
 * folded away does not move on until it is unfolded.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isSeen = ({ effect }: Animation) =>
      effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true;
    const ending = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().iterations !== Infinity)
      .filter(isSeen);
    await Promise.allSettled(ending.map((each) => each.finished));
  });
}

/** Axe finds nothing on what is shown now, in either theme. */
export async function expectAccessible(page: Page, shown: string): Promise<void> {
  for (const theme of THEMES) {
    await wearTheme(page, theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    );
    expect(found, `${shown}, ${theme}`).toEqual([]);
  }
}
