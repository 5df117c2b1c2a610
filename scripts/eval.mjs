#!/usr/bin/env node
// `npm run eval -- --data DIR`: how well messages are understood, over public questions in DIR and over
// our own sets in test/eval/sets. Prints a table; a whole one is written to test/eval/results.json.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluate } from '../test/eval/evaluate.ts';

/** @typedef {import('../test/eval/figure.ts').EvalFigure} EvalFigure */

const results = 'test/eval/results.json';

/** @param {EvalFigure[]} figures */
function print(figures) {
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, value, unit, cases } of figures) {
    const shown = unit === '%' ? value.toFixed(1) : value.toFixed(2);
    console.log(`${name.padEnd(width)}  ${shown.padStart(6)} ${unit.padEnd(2)}  of ${cases}`);
  }
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = values.data ?? null;
if (folder !== null && !fs.existsSync(folder)) {
  console.error(`There is no folder ${folder}.`);
  process.exitCode = 1;
} else {
  const { figures, leftOut } = await evaluate(folder);
  print(figures);
  if (leftOut.length > 0) {
    console.log(`\nLeft out, because --data names no folder that has it: ${leftOut.join(', ')}.`);
    console.log(`${results} stays as it is.`);
  } else {
    fs.writeFileSync(results, `${JSON.stringify(figures, null, 2)}\n`);
  }
}
