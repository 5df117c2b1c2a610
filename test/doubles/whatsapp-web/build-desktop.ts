import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
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

export interface SimulatedDesktop {
  /** Where it is put, in the project. */
  folder: string;
  /** The main process. */
  entry: string;
  /** WhatsApp's page; the simulated one alone where left out. */
  page?: string;
  /** Lives on although the app is built anew meanwhile. */
  ownWindow?: boolean;
}

const FOR_E2E: SimulatedDesktop = {
  folder: SIMULATED_DESKTOP,
  entry: path.join(import.meta.dirname, 'desktop-entry.ts'),
};

/** Builds the main process from the test's own entry; window and preload are those of the app itself. */
export async function buildSimulatedDesktop({
  folder,
  entry,
  page,
  ownWindow = false,
}: SimulatedDesktop = FOR_E2E): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir: path.join(folder, 'main'),
      minify: false,
      target: 'node20.18',
      rolldownOptions: {
        external: EXTERNAL,
        input: {
          index: entry,
          vault: path.join(project, 'main/storage/vault-process/main.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true },
  });
  for (const part of ['renderer', 'preload']) {
    const [from, to] = [path.join(project, 'out', part), path.join(folder, part)];
    await (ownWindow ? cp(from, to, { recursive: true }) : symlink(from, to, 'junction'));
  }
  await writeFile(path.join(folder, 'simulated-page.js'), await pageScript(page));
  const own: unknown = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8'));
  const app = { ...(own as object), main: 'main/index.js' };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(app));
}
