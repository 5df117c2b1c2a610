import fs from 'node:fs';
import path from 'node:path';
import { run } from '../processes.mjs';
import { saying, SetUpError } from './say.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lock
 */

/** Install scripts would fetch these from outside the registry; nothing here needs them. */
const noDownloads = { PUPPETEER_SKIP_DOWNLOAD: '1', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };

/** Installs the npm packages, again only when what is installed is not what the lock file says. */
export async function ensureNpmPackages() {
  if (installed()) return;
  // `npm ci` empties the folder first, and through a link it would be somebody else's.
  if (fs.lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new SetUpError(
      'node_modules is a link to packages that do not fit. Remove the link first.',
    );
  }
  const code = await saying('installing npm packages (some minutes the first time)', () =>
    // npm is a script on Windows, which only a shell starts.
    run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
      shell: process.platform === 'win32',
      env: { ...process.env, ...noDownloads },
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
  );
  if (code !== 0) throw new SetUpError('npm could not install the packages; it says why above.');
}

/** The Node that scripts, tests and the vault run on: the major that our Electron carries. */
export function developmentNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.resolve('node_modules', 'node', 'bin', name);
}

function installed() {
  const there = readLock('node_modules/.package-lock.json');
  const wanted = readLock('package-lock.json');
  return fs.existsSync(developmentNode()) && there && wanted && missing(wanted, there).length === 0;
}

/** @param {string} file @returns {Lock | undefined} */
function readLock(file) {
  if (!fs.existsSync(file)) return undefined;
  return /** @type {Lock} */ (JSON.parse(fs.readFileSync(file, 'utf8')));
}

/**
 * Packages that the lock file names and that are not installed in that version. Optional ones may be
 * absent: they are for other systems.
 * @param {Lock} wanted
 * @param {Lock} there npm's own note of what it installed
 */
export function missing(wanted, there) {
  return Object.keys(wanted.packages).filter((name) => {
    const one = wanted.packages[name];
    const other = there.packages[name];
    if (name === '' || !one || one.link) return false;
    return other ? other.version !== one.version : !one.optional && !one.devOptional;
  });
}
