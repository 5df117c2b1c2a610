import { defineConfig } from '@playwright/test';

/** Pictures for the documents, of the real app. Run by `npm run screenshots`, not by `npm test`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  globalSetup: '../e2e/set-up.ts',
  outputDir: '../../test-results/screenshots',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  // A picture is no test: one that did not come out is taken again.
  retries: 1,
  reporter: 'list',
});
