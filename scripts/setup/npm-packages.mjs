import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../processes.mjs';
import { saying, SetUpError } from './say.mjs';

/** Install scripts would fetch these from outside the registry; nothing here needs them. */
const noDownloads = { PUPPETEER_SKIP_DOWNLOAD: '1', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };

/** Installs the npm packages, again only when the lock file or Node's own binary interface changed. */
export async function ensureNpmPackages() {
  const stamp = path.join('node_modules', '.frontdesk-set-up');
  const wanted = createHash('sha256')
    .update(fs.readFileSync('package-lock.json'))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  const code = await saying('installing npm packages (some minutes the first time)', () =>
    // npm is a script on Windows, which only a shell starts.
    run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
      shell: process.platform === 'win32',
      env: { ...process.env, ...noDownloads },
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
  );
  if (code !== 0) throw new SetUpError('npm could not install the packages; it says why above.');
  fs.writeFileSync(stamp, wanted);
}

/** The Node that scripts, tests and the vault run on: the major that our Electron carries. */
export function developmentNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.resolve('node_modules', 'node', 'bin', name);
}
