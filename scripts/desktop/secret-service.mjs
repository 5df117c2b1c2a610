// A private keyring for machines that have none: a session bus and a gnome-keyring of our own.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ask, companion, ended } from '../processes.mjs';
import { SetUpError } from '../setup/say.mjs';

const SERVICE = 'org.freedesktop.secrets';

/**
 * Whether a keyring can be reached on the session bus.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ mayStart: boolean }} options mayStart: one that the desktop would start on need counts too
 */
export async function secretServiceAnswers(env, { mayStart }) {
  if (await busKnows(env, 'ListNames')) return true;
  return mayStart && (await busKnows(env, 'ListActivatableNames'));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {'ListNames' | 'ListActivatableNames'} list
 */
async function busKnows(env, list) {
  const destination = ['--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
  const call = ['--session', '--print-reply', ...destination, `org.freedesktop.DBus.${list}`];
  const { out } = await ask('dbus-send', call, { env });
  return out.includes(`"${SERVICE}"`);
}

/**
 * @param {string} [home] a folder that the keyring keeps between runs, its password beside it; without
 *   one the keyring lives for this run
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startPrivateKeyring(home) {
  const folder = home ?? fs.mkdtempSync(path.join(os.tmpdir(), 'frontdesk-keyring-'));
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const runtime = fs.mkdtempSync(path.join(os.tmpdir(), 'frontdesk-bus-'));
  const own = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_RUNTIME_DIR: runtime };
  const bus = await startBus(own);
  const env = { DBUS_SESSION_BUS_ADDRESS: bus.address };
  const keyring = companion(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets', `--control-directory=${runtime}`],
    { env: { ...own, ...env }, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  keyring.stdin?.end(passwordIn(folder));
  const stop = async () => {
    for (const part of [keyring, bus.process]) {
      part.kill();
      await ended(part);
    }
    fs.rmSync(runtime, { recursive: true, force: true });
    if (!home) fs.rmSync(folder, { recursive: true, force: true });
  };
  if (!(await comesUp({ ...process.env, ...env }, keyring))) {
    await stop();
    throw new SetUpError('The private keyring (gnome-keyring-daemon) does not start.');
  }
  return { env, stop };
}

/** @param {NodeJS.ProcessEnv} env */
async function startBus(env) {
  const bus = companion(
    'dbus-daemon',
    ['--session', '--nofork', '--nopidfile', '--print-address=3'],
    {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const said = bus.stdio[3];
  if (!said) throw new Error('dbus-daemon was started without the pipe it answers on');
  const address = await Promise.race([
    once(said, 'data').then(([data]) => String(data).trim()),
    once(bus, 'error').then(([error]) => refuse(error)),
    once(bus, 'exit').then(() => refuse('it ended at once')),
  ]);
  return { process: bus, address };
}

/** @param {unknown} cause @returns {never} */
function refuse(cause) {
  throw new SetUpError(`The private session bus (dbus-daemon) does not start: ${String(cause)}`);
}

/** The keyring's password: random, made once per folder, readable by this user alone. @param {string} folder */
function passwordIn(folder) {
  const file = path.join(folder, 'password');
  try {
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  return fs.readFileSync(file, 'utf8');
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {import('node:child_process').ChildProcess} keyring
 */
async function comesUp(env, keyring) {
  for (let tries = 0; tries < 100 && keyring.exitCode === null; tries += 1) {
    if (await secretServiceAnswers(env, { mayStart: false })) return true;
    await wait(100);
  }
  return false;
}
