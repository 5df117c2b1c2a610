import path from 'node:path';
import { build } from 'vite';

const project = path.resolve(import.meta.dirname, '../..');

/** Packages that are loaded as they lie in node_modules, as in the app itself. */
const EXTERNAL = [
  'electron',
  /^node:/u,
  'whatsapp-web.js',
  'puppeteer',
  'better-sqlite3-multiple-ciphers',
  'keytar',
  '@node-rs/argon2',
];

const built = new Map<string, Promise<string>>();

/**
 * One file of a program and all that is ours in it, built once per process: half the time to start that its sources
 * take. Returns the file, which lies in the project for its packages' sake.
 */
export function bundled(entry: string): Promise<string> {
  const known = built.get(entry);
  if (known !== undefined) return known;
  const name = path.relative(project, entry).replaceAll(/[\\/]/gu, '-').replace(/\.ts$/u, '');
  const outDir = path.join(project, 'test-results/bundled', `${name}-${process.pid}`);
  const made = build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20.18',
      rolldownOptions: { external: EXTERNAL, output: { entryFileNames: 'program.mjs' } },
    },
    ssr: { noExternal: true },
  }).then(() => path.join(outDir, 'program.mjs'));
  built.set(entry, made);
  return made;
}
