#!/usr/bin/env node
// `npm start`, `npm test` and the others come through here. It has to run before anything is
// installed, on any Node from 20.19: only built-ins, and files that use only built-ins.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';
import { developmentNode, ensureNpmPackages } from './setup/npm-packages.mjs';
import { SetUpError } from './setup/say.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));

/** Tests run beside the desktop, never on it: see scripts/launch.mjs. */
const besideTheDesktop = new Set(['test', 'bench', 'soak', 'screenshots']);

/** @param {string} script */
async function setUp(script) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetUpError(`Node 20.19 or newer is needed, and this is ${process.version}.`);
  }
  await ensureNpmPackages();
  const { ensureElectron } = await import('./electron-runtime.mjs');
  const { dist, executable } = await ensureElectron();
  const display = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const server = !display || besideTheDesktop.has(script);
  await ensureSystemPackages(executable, { server });
  return dist;
}

const [script = 'start', ...args] = process.argv.slice(2);
try {
  const dist = await setUp(script);
  process.exitCode = await run(developmentNode(), [`scripts/${script}.mjs`, ...args], {
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dist },
  });
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
