// What every way of starting the app shares: the Electron to run, and a place for its window and keys.
import os from 'node:os';
import path from 'node:path';
import { secretServiceAnswers, startPrivateKeyring } from './desktop/secret-service.mjs';
import { startVirtualDisplay } from './desktop/virtual-display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { ask } from './processes.mjs';
import { developmentNode } from './setup/npm-packages.mjs';
import { say, SetUpError } from './setup/say.mjs';

/** The vault's SQLite needs this much of Node-API; an Electron with less runs the vault on our Node. */
const VAULT_NODE_API = 10;

/** @typedef {{ env: Record<string, string>, stop: () => Promise<void> }} Surroundings */

/**
 * @returns {Promise<{ executable: string, dist: string, version: string, fallback: boolean, env: Record<string, string> }>}
 *   fallback: too old to ship; env: what the app and its tools are told about it
 */
export async function findElectron() {
  const { dist, executable } = await ensureElectron();
  const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const answer = await ask(executable, ['-p', 'JSON.stringify(process.versions)'], { env: asNode });
  if (answer.code !== 0) {
    throw new SetUpError(`Electron does not start. ${answer.err.trim()}`);
  }
  const versions = /** @type {Record<string, string>} */ (JSON.parse(answer.out));
  const version = versions['electron'] ?? 'unknown';
  const fallback = Number(versions['napi']) < VAULT_NODE_API;
  const env = {
    ELECTRON_OVERRIDE_DIST_PATH: dist,
    ELECTRON_EXEC_PATH: executable,
    ELECTRON_MAJOR_VER: version.split('.')[0] ?? '',
    ...(process.getuid?.() === 0 && { NO_SANDBOX: '1' }),
    ...(fallback && { FRONTDESK_VAULT_NODE: developmentNode() }),
  };
  return { executable, dist, version, fallback, env };
}

/**
 * For `npm start`: the user's own desktop and keyring where there are any. On a server, a virtual
 * display, and a private keyring that is kept beside the app's data so that tomorrow's run can read it.
 * @returns {Promise<Surroundings>}
 */
export async function ownSurroundings() {
  if (process.platform !== 'linux') return nothing;
  const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const hasBus = Boolean(process.env['DBUS_SESSION_BUS_ADDRESS'] ?? process.env['XDG_RUNTIME_DIR']);
  const display = hasDisplay ? nothing : await startVirtualDisplay();
  if (!hasDisplay)
    say(`no display here: the window opens on a virtual one, ${display.env['DISPLAY']}`);
  const reachable = await secretServiceAnswers(process.env, { mayStart: hasDisplay });
  // A desktop without a keyring keeps its bus, for the tray; the app then asks for a passphrase.
  if (reachable || (hasDisplay && hasBus)) return display;
  const folder = `${userData()}-keyring`;
  const keyring = await startPrivateKeyring(folder);
  say(`no keyring here: keys are kept in a private one in ${folder}`);
  say('whoever can read that folder can read the keys: on a shared machine, use a real keyring');
  return together(display, keyring);
}

/**
 * For tests and benches: nothing of the user's is seen or touched, and nothing stays.
 * @returns {Promise<Surroundings>}
 */
export async function throwAwaySurroundings() {
  if (process.platform !== 'linux') return nothing;
  return together(await startVirtualDisplay(), await startPrivateKeyring());
}

/** Flags that this machine needs. @param {Surroundings} surroundings */
export function electronFlags(surroundings) {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return 'DISPLAY' in surroundings.env ? [...root, '--disable-gpu'] : root;
}

/** @type {Surroundings} */
const nothing = { env: {}, stop: () => Promise.resolve() };

/** @param {Surroundings[]} parts @returns {Surroundings} */
function together(...parts) {
  /** @type {Record<string, string>} */
  const env = {};
  for (const part of parts) Object.assign(env, part.env);
  return {
    env,
    stop: async () => {
      for (const part of parts.toReversed()) await part.stop();
    },
  };
}

/** Where Electron keeps the app's data on Linux, unless it is told otherwise. */
function userData() {
  const config = process.env['XDG_CONFIG_HOME'] || path.join(os.homedir(), '.config');
  return process.env['FRONTDESK_USER_DATA'] ?? path.join(config, 'Frontdesk');
}
