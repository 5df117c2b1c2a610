import { resolve } from 'node:path';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const inProject = (path: string) => resolve(import.meta.dirname, path);

/** Packages with a compiled part: they stay in node_modules, everything else goes into the bundle. */
const native = ['better-sqlite3-multiple-ciphers', 'keytar', '@node-rs/argon2'];
/** Functions of theirs travel into a page as source text: they stay as they were published. */
const asPublished = ['whatsapp-web.js', 'puppeteer'];
const external = ['electron', /^electron\//, /^node:/, ...native, ...asPublished];

// The oldest runtime that main-process code has to run on: see docs/decisions/0001.
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

export default defineConfig(({ mode }) => {
  const minify = mode === 'production';
  return {
    main: {
      build: {
        outDir: inProject('out/main'),
        target: nodeTarget,
        minify,
        externalizeDeps: false,
        rolldownOptions: {
          external,
          input: {
            index: inProject('main/index.ts'),
            vault: inProject('main/storage/vault-process/main.ts'),
          },
        },
      },
    },
    preload: {
      build: {
        outDir: inProject('out/preload'),
        target: nodeTarget,
        minify,
        externalizeDeps: false,
        rolldownOptions: {
          external,
          input: inProject('preload/index.ts'),
          // A sandboxed preload is loaded as CommonJS.
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    renderer: {
      root: inProject('renderer'),
      plugins: [react(), tailwind()],
      build: {
        outDir: inProject('out/renderer'),
        target: chromeTarget,
        minify,
        // Read from the disk, not over a network.
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { input: inProject('renderer/index.html') },
      },
    },
  };
});
