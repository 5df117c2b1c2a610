import fs from 'node:fs';
import path from 'node:path';
import { findElectron } from './launch.mjs';
import { ask, run } from './processes.mjs';
import { say } from './setup/say.mjs';

/** Where a packaged app goes that carries the stand-in Electron: apart from what may be given away. */
export const testOnlyOutput = 'dist/test-only';

/** The stand-in cannot run the vault: our Node does, and it cannot look into the archive. */
const readableByPlainNode = ['node_modules/**', 'out/main/**', 'package.json'];

/**
 * Makes this system's packages of the built app.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ targets: string[], output: string }} options targets: electron-builder's; none is all of the
 *   configuration's for this system
 * @returns {Promise<number>} exit code
 */
async function packageApp(env, { targets, output }) {
  const electron = await findElectron();
  const settings = [
    `directories.output=${output}`,
    `electronDist=${electron.dist}`,
    `electronVersion=${electron.version}`,
    ...(electron.fallback ? readableByPlainNode.map((files) => `asarUnpack=${files}`) : []),
  ];
  const args = [
    system(),
    ...targets,
    ...settings.map((setting) => `-c.${setting}`),
    '--publish=never',
  ];
  const builder = path.resolve('node_modules/electron-builder/cli.js');
  return run(process.execPath, [builder, ...args], { env: { ...env, ...(await debTool()) } });
}

/** The unpacked app that the tests start. @param {NodeJS.ProcessEnv} env */
export function packageForTests(env) {
  fs.rmSync(testOnlyOutput, { recursive: true, force: true });
  return packageApp(env, { targets: ['dir'], output: testOnlyOutput });
}

/**
 * `npm run package`: on Linux the folder, and a deb where the tool for it is there; elsewhere what the
 * configuration lists.
 * @param {NodeJS.ProcessEnv} env
 */
export async function packageToGiveAway(env) {
  const { fallback, version } = await findElectron();
  const output = fallback ? testOnlyOutput : 'dist';
  if (fallback) {
    say(`this build carries Electron ${version}, which is out of support: for tests only`);
    say(`it goes to ${output}; never give it to anybody`);
  }
  const targets =
    process.platform === 'linux' ? ['dir', ...((await canMakeDeb()) ? ['deb'] : [])] : [];
  fs.rmSync(output, { recursive: true, force: true });
  const code = await packageApp(env, { targets, output });
  if (code === 0) say(`the packages are in ${output}`);
  return code;
}

function system() {
  if (process.platform === 'win32') return '--win';
  return process.platform === 'darwin' ? '--mac' : '--linux';
}

async function canMakeDeb() {
  return (await ask('dpkg-deb', ['--version'])).code === 0;
}

/** electron-builder would download fpm to make a deb; dpkg-deb does it as well. */
async function debTool() {
  if (process.platform !== 'linux' || !(await canMakeDeb())) return {};
  return { CUSTOM_FPM_PATH: path.resolve('scripts/fpm.mjs') };
}
