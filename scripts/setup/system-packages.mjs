import fs from 'node:fs';
import { ask, run } from '../processes.mjs';
import { say, saying, SetUpError } from './say.mjs';

/**
 * What Electron, the private keyring and the virtual display need on Linux, as Debian and Ubuntu name
 * it (newer names first).
 */
const libraries = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libgbm1'],
  ['libasound2t64', 'libasound2'],
  ['libsecret-1-0'],
  ['libnotify4'],
  ['xkb-data'],
];
const serverParts = [
  ['xvfb'],
  ['dbus'],
  ['gnome-keyring'],
  ['fonts-liberation'],
  ['fonts-noto-core'],
  ['fonts-noto-color-emoji'],
];

/**
 * Sees that a Linux machine has what the app needs, and installs it where that can be done without
 * asking. Other systems bring everything.
 * @param {string} electron the Electron program
 * @param {{ server: boolean }} needs server: there is no desktop, or tests must not disturb it
 */
export async function ensureSystemPackages(electron, { server }) {
  if (process.platform !== 'linux') return;
  const missing = await missingParts(electron, server);
  if (missing.length === 0) return;
  say(`missing on this machine: ${missing.join(', ')}`);
  const wanted = server ? [...libraries, ...serverParts] : libraries;
  await install(wanted);
  const left = await missingParts(electron, server);
  if (left.length > 0) {
    throw new SetUpError(`Still missing after the installation: ${left.join(', ')}`);
  }
}

/**
 * @param {string} electron
 * @param {boolean} server
 */
async function missingParts(electron, server) {
  const loaded = [electron, keytarBinary()].filter((file) => fs.existsSync(file));
  const lists = await Promise.all(loaded.map((file) => missingLibraries(file)));
  const missing = new Set(lists.flat());
  // Electron loads it when it starts, not when it is linked; without it, it shows no notifications.
  if (!(await isLoadable('libnotify.so.4'))) missing.add('libnotify.so.4');
  if (!server) return [...missing];
  for (const tool of ['Xvfb', 'dbus-daemon', 'gnome-keyring-daemon']) {
    if (!(await hasCommand(tool))) missing.add(tool);
  }
  for (const [script, font] of [
    ['ar', 'fonts-noto-core'],
    ['und-zsye', 'fonts-noto-color-emoji'],
  ]) {
    const fonts = await ask('fc-list', [`:lang=${script}`, 'family']);
    if (fonts.out.trim() === '') missing.add(`${font}`);
  }
  return [...missing];
}

/** @param {string} file a program or library */
async function missingLibraries(file) {
  const { out } = await ask('ldd', [file]);
  const lines = out.split('\n').filter((line) => line.includes('not found'));
  return lines.map((line) => line.trim().split(' ')[0] ?? line);
}

/** @param {string} library as the system's linker knows it */
async function isLoadable(library) {
  const { code, out } = await ask('sh', ['-c', 'PATH="$PATH:/usr/sbin:/sbin" ldconfig -p']);
  // A system without the linker's list is not stopped for one library.
  return code !== 0 || out.includes(library);
}

function keytarBinary() {
  return `node_modules/keytar/prebuilds/linux-${process.arch}/keytar.node`;
}

/** @param {string} command */
async function hasCommand(command) {
  return (await ask('sh', ['-c', `command -v ${command}`])).code === 0;
}

/** @param {string[][]} wanted packages, each with its other names */
async function install(wanted) {
  const byHand = wanted.map((names) => names.at(-1)).join(' ');
  const root = process.getuid?.() === 0;
  const allowed = root || (await ask('sudo', ['-n', 'true'])).code === 0;
  if (!allowed || !(await hasCommand('apt-get'))) {
    throw new SetUpError(
      `Install these and run the same command again. On Debian and Ubuntu:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${byHand}`,
    );
  }
  await saying('installing system packages with apt-get', async () => {
    await aptGet(root, ['update', '-qq']);
    const names = await Promise.all(wanted.map(availableName));
    const code = await aptGet(root, ['install', '-y', '-qq', '--no-install-recommends', ...names]);
    if (code !== 0) throw new SetUpError('apt-get could not install them; it says why above.');
  });
}

/** @param {string[]} names one package's names */
async function availableName(names) {
  for (const name of names) {
    const { out } = await ask('apt-cache', ['show', '--no-all-versions', name]);
    if (/^Package: /m.test(out)) return name;
  }
  return names.at(-1) ?? '';
}

/**
 * @param {boolean} root
 * @param {string[]} args
 */
function aptGet(root, args) {
  const [command, ...rest] = [
    ...(root ? [] : ['sudo', '-n']),
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    ...args,
  ];
  return run(/** @type {string} */ (command), rest, { stdio: ['ignore', 'ignore', 'inherit'] });
}
