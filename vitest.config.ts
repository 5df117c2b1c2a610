import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    // A test that asserts nothing cannot fail.
    expect: { requireAssertions: true },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{main,preload,mcp-servers,doubles,scripts,soak}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'renderer', include: ['test/renderer/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: { name: 'lint', include: ['test/lint/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // Real processes, real files, real keychains: slower than a unit, never asserted on time.
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
