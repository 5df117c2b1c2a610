import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/**
 * Runs a command to its end. A signal to us is passed on, and we wait for the command all the same,
 * so that it can end in its own time.
 * @param {string} command
 * @param {string[]} args
 * @param {SpawnOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal);
  // From a terminal, Ctrl+C reaches the whole group: the command has it already.
  const stay = () => {};
  process.on('SIGINT', stay).on('SIGTERM', pass).on('SIGHUP', pass);
  try {
    return await ended(child);
  } finally {
    process.off('SIGINT', stay).off('SIGTERM', pass).off('SIGHUP', pass);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export async function ended(child) {
  if (child.exitCode !== null) return child.exitCode;
  if (child.signalCode !== null) return 1;
  const [code] = /** @type {[number | null]} */ (await once(child, 'exit'));
  return code ?? 1;
}

/**
 * Runs a command and keeps what it says.
 * @param {string} command
 * @param {string[]} args
 * @param {SpawnOptions} [options]
 * @returns {Promise<{ code: number, out: string, err: string }>} code 127: there is no such command
 */
export async function ask(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (err += text));
  try {
    const [code] = /** @type {[number | null]} */ (await once(child, 'close'));
    return { code: code ?? 1, out, err };
  } catch (error) {
    return { code: 127, out, err: String(error) };
  }
}

/**
 * Starts a companion (a display, a bus) that ends with us, and not before: it stands outside our
 * process group, or Ctrl+C would take it away from under the app that it serves.
 * @param {string} command
 * @param {string[]} args
 * @param {SpawnOptions} options
 */
export function companion(command, args, options) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const stop = () => void child.kill();
  process.on('exit', stop);
  child.on('exit', () => process.off('exit', stop));
  return child;
}
