import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './test/e2e/set-up.ts',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Two is fastest on two cores; more make the windows starve each other.
  workers: Number(process.env['E2E_WORKERS'] ?? 2),
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    [process.env['CI'] ? 'line' : 'list'],
    ['json', { outputFile: 'test-results/e2e.json' }],
  ],
});
