import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { run } from './processes.mjs';
import { say } from './setup/say.mjs';

const sources = [
  'main',
  'preload',
  'renderer',
  'mcp-servers',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = 'out/.built-from';

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the build's exit code
 */
export async function build(env) {
  const from = fingerprint();
  fs.rmSync('out', { recursive: true, force: true });
  const program = path.resolve('node_modules/electron-vite/bin/electron-vite.js');
  const args = [program, 'build', '--logLevel', 'warn'];
  const code = await run(process.execPath, args, { env: { ...env, NODE_ENV: 'production' } });
  if (code === 0) fs.writeFileSync(stamp, from);
  return code;
}

/** @param {NodeJS.ProcessEnv} env */
export async function buildIfChanged(env) {
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === fingerprint()) return 0;
  say('building the app');
  return build(env);
}

/** Changes whenever a source is written, added, moved or removed. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn)) {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} source @returns {string[]} */
function filesIn(source) {
  if (!fs.existsSync(source)) return [];
  if (fs.statSync(source).isFile()) return [source];
  const entries = fs.readdirSync(source, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.join(entry.parentPath, entry.name)).toSorted();
}
