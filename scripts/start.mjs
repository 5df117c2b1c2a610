#!/usr/bin/env node
// `npm start`, and `npm run dev` with --dev: builds what changed and opens the app.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buildIfChanged } from './build.mjs';
import { electronFlags, findElectron, ownSurroundings } from './launch.mjs';
import { ended, run } from './processes.mjs';
import { say, SetUpError } from './setup/say.mjs';

/** Chromium misses a system bus on servers and says so again and again; nothing here uses one. */
const noise = /ERROR:(?:dbus[/\\])?(?:bus|object_proxy)\.cc|^$/;
/** How long the app may take to put its things away before it is ended. */
const GRACE_MS = 10_000;

const dev = process.argv.includes('--dev');

async function start() {
  const electron = await findElectron();
  const env = { ...process.env, ...electron.env };
  if (electron.fallback) say(`Electron ${electron.version}: out of support, for development only`);
  if (!dev && (await buildIfChanged(env)) !== 0) return 1;
  const surroundings = await ownSurroundings();
  Object.assign(env, surroundings.env);
  try {
    if (dev) return await run(process.execPath, [viteProgram, 'dev', '--watch'], { env });
    return await openApp(electron.executable, electronFlags(surroundings), env);
  } finally {
    await surroundings.stop();
  }
}

const viteProgram = path.resolve('node_modules/electron-vite/bin/electron-vite.js');

/**
 * @param {string} executable
 * @param {string[]} flags
 * @param {NodeJS.ProcessEnv} env
 */
async function openApp(executable, flags, env) {
  const app = spawn(executable, [...flags, '.', ...process.argv.slice(2)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl+C reaches us, and we ask the app once and in order.
    detached: process.platform !== 'win32',
  });
  forward(app.stdout, process.stdout);
  forward(app.stderr, process.stderr);
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const end = () => {
    app.kill('SIGTERM');
    setTimeout(() => app.kill('SIGKILL'), GRACE_MS).unref();
  };
  const killWithUs = () => void app.kill('SIGKILL');
  for (const signal of signals) process.on(signal, end);
  process.on('exit', killWithUs);
  try {
    return await ended(app);
  } finally {
    for (const signal of signals) process.off(signal, end);
    process.off('exit', killWithUs);
  }
}

/**
 * @param {import('node:stream').Readable} from
 * @param {NodeJS.WritableStream} to
 */
function forward(from, to) {
  createInterface({ input: from }).on('line', (line) => {
    if (!noise.test(line)) to.write(`${line}\n`);
  });
}

try {
  process.exitCode = await start();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
