#!/usr/bin/env node
// `npm run screenshots`: drives the real app and writes a picture of every screen into
// docs/screenshots. `npm run screenshots -- -g light` takes only some.
import path from 'node:path';
import { buildIfChanged } from './build.mjs';
import { findElectron, throwAwaySurroundings } from './launch.mjs';
import { run } from './processes.mjs';
import { SetUpError } from './setup/say.mjs';

/** @param {string[]} args for Playwright */
async function takeAll(args) {
  const electron = await findElectron();
  const built = await buildIfChanged({ ...process.env, ...electron.env });
  if (built !== 0) return built;
  const surroundings = await throwAwaySurroundings();
  const program = path.resolve('node_modules/@playwright/test/cli.js');
  const config = ['test', '-c', 'test/screenshots/playwright.config.ts'];
  const env = { ...process.env, ...electron.env, ...surroundings.env };
  try {
    return await run(process.execPath, [program, ...config, ...args], { env });
  } finally {
    await surroundings.stop();
  }
}

try {
  process.exitCode = await takeAll(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
