import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { pageScript } from './build-page.ts';
import { SIMULATED_DESKTOP } from './simulated-desktop.ts';

const project = path.resolve(import.meta.dirname, '../../..');

/** Packages that are loaded as they lie in node_modules, as in the app itself. */
const EXTERNAL = [
  'electron',
  /^electron\//u,
  /^node:/u,
  'better-sqlite3-multiple-ciphers',
  'keytar',
  '@node-rs/argon2',
  'whatsapp-web.js',
  'puppeteer',
];

/** Builds the main process from the test's own entry; window and preload are those of the app itself. */
export async function buildSimulatedDesktop(): Promise<void> {
  await rm(SIMULATED_DESKTOP, { recursive: true, force: true });
  await mkdir(SIMULATED_DESKTOP, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir: path.join(SIMULATED_DESKTOP, 'main'),
      minify: false,
      target: 'node20.18',
      rolldownOptions: {
        external: EXTERNAL,
        input: {
          index: path.join(import.meta.dirname, 'desktop-entry.ts'),
          vault: path.join(project, 'main/storage/vault-process/main.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true },
  });
  for (const part of ['renderer', 'preload']) {
    await symlink(path.join(project, 'out', part), path.join(SIMULATED_DESKTOP, part), 'junction');
  }
  await writeFile(path.join(SIMULATED_DESKTOP, 'simulated-page.js'), await pageScript());
  const own: unknown = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8'));
  const app = { ...(own as object), main: 'main/index.js' };
  await writeFile(path.join(SIMULATED_DESKTOP, 'package.json'), JSON.stringify(app));
}
