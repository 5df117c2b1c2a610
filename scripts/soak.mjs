#!/usr/bin/env node
// `npm run soak -- --minutes N`: lets the real app answer on the simulated page for that long, in every trouble there
// is, and compares what happened with what it made of it. `--seed S` deals the same writers and troubles again.
import { buildIfChanged } from './build.mjs';
import { findElectron, throwAwaySurroundings } from './launch.mjs';
import { run } from './processes.mjs';
import { SetUpError } from './setup/say.mjs';

/** @param {string[]} args */
async function soak(args) {
  const electron = await findElectron();
  const built = await buildIfChanged({ ...process.env, ...electron.env });
  if (built !== 0) return built;
  const surroundings = await throwAwaySurroundings();
  const env = { ...process.env, ...electron.env, ...surroundings.env };
  try {
    return await run(process.execPath, ['test/soak/soak.ts', ...args], { env });
  } finally {
    await surroundings.stop();
  }
}

try {
  process.exitCode = await soak(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
