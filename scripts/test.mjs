#!/usr/bin/env node
// `npm test`: every check and test there is. `--only types,e2e` runs some of them. What the tests
// start sees a display, a session bus and a keyring that nobody else uses.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { findElectron, throwAwaySurroundings } from './launch.mjs';
import { SetUpError } from './setup/say.mjs';
import { steps } from './test/steps.mjs';

/** @typedef {import('./test/steps.mjs').Tally} Tally */

/** @param {string[]} wanted steps by name; none is all of them */
async function testAll(wanted) {
  fs.rmSync('test-results', { recursive: true, force: true });
  fs.mkdirSync('test-results');
  const electron = await findElectron();
  console.log(
    `Electron ${electron.version}${electron.fallback ? ' (stand-in, for tests only)' : ''}`,
  );
  const surroundings = await throwAwaySurroundings();
  const env = { ...process.env, ...electron.env, ...surroundings.env };
  try {
    return await runSteps(wanted, env);
  } finally {
    await surroundings.stop();
  }
}

/**
 * @param {string[]} wanted
 * @param {NodeJS.ProcessEnv} env
 */
async function runSteps(wanted, env) {
  /** @type {Map<string, Tally>} */
  const tallies = new Map();
  for (const step of steps) {
    if (wanted.length > 0 && !wanted.includes(step.name)) continue;
    const hindered = step.after?.filter((name) => tallies.get(name)?.failed) ?? [];
    console.log(`\n== ${step.name}`);
    const start = Date.now();
    const tally = hindered.length > 0 ? notRun(hindered) : await step.run(env);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`== ${step.name}: ${tally.failed > 0 ? 'FAILED' : 'ok'} (${seconds} s)`);
    tallies.set(step.name, tally);
  }
  return tallies;
}

/** @param {string[]} hindered @returns {Tally} */
function notRun(hindered) {
  console.log(`not run: ${hindered.join(' and ')} failed`);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** @param {Map<string, Tally>} tallies */
function sumUp(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies.values()) {
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    sum.skipped += tally.skipped;
  }
  const failed = [...tallies].filter(([, tally]) => tally.failed > 0).map(([name]) => name);
  if (failed.length > 0) console.log(`\nFailed in: ${failed.join(', ')}`);
  if (sum.skipped > 0) console.log(`\n${sum.skipped} skipped`);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? [];
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
try {
  if (unknown.length > 0) {
    const known = steps.map((step) => step.name).join(', ');
    throw new SetUpError(`There is no step ${unknown.join(', ')}. There are ${known}.`);
  }
  process.exitCode = sumUp(await testAll(wanted));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
