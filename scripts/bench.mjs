#!/usr/bin/env node
// `npm run bench`: runs test/bench/*.bench.ts, prints what they measured and writes it down. `npm run
// bench -- overhead` runs only those with "overhead" in their name.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildIfChanged } from './build.mjs';
import { findElectron, throwAwaySurroundings } from './launch.mjs';
import { ended } from './processes.mjs';
import { SetUpError } from './setup/say.mjs';

/** @typedef {import('../test/bench/bench.ts').Figure} Figure */

const folder = 'test/bench';
const results = path.join(folder, 'results.json');

/** @param {string | undefined} part */
async function measure(part) {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.bench.ts'));
  const wanted = files.filter((file) => !part || file.includes(part)).toSorted();
  if (wanted.length === 0)
    throw new SetUpError(`There is no bench for "${part ?? ''}" in ${folder}.`);
  /** @type {Figure[]} */
  const figures = [];
  for (const file of wanted) {
    console.error(`${file} …`);
    figures.push(...(await measureAlone(file)));
  }
  return { figures, whole: wanted.length === files.length };
}

/**
 * Each bench has a process of its own: what one leaves on the heap must not slow the next.
 * @param {string} file
 * @returns {Promise<Figure[]>}
 */
async function measureAlone(file) {
  const runner = path.resolve('scripts/bench/run-one.mjs');
  const child = fork(runner, [path.resolve(folder, file)], { stdio: 'inherit' });
  /** @type {Figure[] | undefined} */
  let figures;
  child.on('message', (message) => (figures = /** @type {Figure[]} */ (message)));
  const code = await ended(child);
  if (code !== 0 || !figures) throw new SetUpError(`${file} ended with ${code} and no figures.`);
  return figures;
}

/** @param {Figure} figure */
function verdict({ value, bound, better }) {
  if (bound === null) return '';
  return (better === 'lower' ? value <= bound : value >= bound) ? 'within' : 'BEYOND';
}

/** @param {Figure[]} figures */
function print(figures) {
  const rows = figures.map((figure) => [
    figure.name,
    `${readable(figure.value)} ${figure.unit}`,
    figure.bound === null
      ? ''
      : `${figure.better === 'lower' ? '≤' : '≥'} ${readable(figure.bound)}`,
    verdict(figure),
  ]);
  const table = [['figure', 'measured', 'bound', ''], ...rows];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  for (const row of table) {
    const cells = row.map((cell, at) => cell.padEnd(widths[at] ?? 0));
    console.log(cells.join('  ').trimEnd());
  }
}

/** What the figures were measured on: they mean little without it. @param {string} electron */
function printMachine(electron) {
  const [cpu] = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GB`;
  const load = os.loadavg()[0]?.toFixed(1);
  console.log(`${os.availableParallelism()} cores (${cpu?.model ?? 'unknown'}), ${memory}`);
  console.log(`${os.type()} ${os.release()}, Node ${process.versions.node}, Electron ${electron}`);
  console.log(`load before the first bench: ${load}\n`);
}

/** @param {number} value */
function readable(value) {
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0 });
}

try {
  const electron = await findElectron();
  Object.assign(process.env, electron.env);
  if ((await buildIfChanged(process.env)) !== 0) throw new SetUpError('The build failed.');
  const surroundings = await throwAwaySurroundings();
  Object.assign(process.env, surroundings.env);
  try {
    printMachine(electron.version);
    const { figures, whole } = await measure(process.argv[2]);
    print(figures);
    if (whole) fs.writeFileSync(results, `${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await surroundings.stop();
  }
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
