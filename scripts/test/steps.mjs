import fs from 'node:fs';
import path from 'node:path';
import { build } from '../build.mjs';
import { packageForTests } from '../package-app.mjs';
import { run } from '../processes.mjs';

/**
 * What a step found. A check counts as one; a runner of tests counts them.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} [after] steps without whose success this one makes no sense
 * @property {(env: NodeJS.ProcessEnv) => Promise<Tally>} run
 */

const vitestReport = 'test-results/vitest.json';
const playwrightReport = 'test-results/e2e.json';

/** @type {Step[]} */
export const steps = [
  check('format', 'prettier/bin/prettier.cjs', '--check', '--cache', '--log-level', 'warn', '.'),
  check('types', 'typescript/bin/tsc', '-p', '.'),
  check('lint', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '.'),
  check('dead-code', 'knip/bin/knip.js'),
  { name: 'build', run: async (env) => one(await build(env)) },
  {
    name: 'unit',
    run: async (env) => {
      const reporters = [
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ];
      const code = await tool(env, 'vitest/vitest.mjs', 'run', ...reporters);
      return counted(code, vitestReport, (report) => ({
        passed: report.numPassedTests ?? 0,
        failed: report.numFailedTests ?? 0,
        skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
      }));
    },
  },
  { name: 'package', after: ['build'], run: async (env) => one(await packageForTests(env)) },
  {
    name: 'e2e',
    after: ['build', 'package'],
    run: async (env) => {
      const code = await tool(env, '@playwright/test/cli.js', 'test');
      return counted(code, playwrightReport, ({ stats }) => ({
        passed: stats?.expected ?? 0,
        failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
        skipped: stats?.skipped ?? 0,
      }));
    },
  },
];

/** @param {string} name @param {string} program @param {string[]} args @returns {Step} */
function check(name, program, ...args) {
  return { name, run: async (env) => one(await tool(env, program, ...args)) };
}

/** @param {NodeJS.ProcessEnv} env @param {string} program @param {string[]} args */
function tool(env, program, ...args) {
  return run(process.execPath, [path.resolve('node_modules', program), ...args], { env });
}

/** @param {number} code @returns {Tally} */
function one(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * What a runner's report says, where it agrees with how the runner ended: a crash, an error outside
 * any test, and a run of no tests at all are failures too.
 * @typedef {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number,
 *   numTodoTests?: number, stats?: { expected: number, unexpected: number, flaky: number, skipped: number } }} Report
 * @param {number} code
 * @param {string} file
 * @param {(report: Report) => Tally} read
 * @returns {Tally}
 */
export function counted(code, file, read) {
  if (!fs.existsSync(file)) return one(code || 1);
  const tally = read(/** @type {Report} */ (JSON.parse(fs.readFileSync(file, 'utf8'))));
  const silentFailure = tally.failed === 0 && (code !== 0 || tally.passed === 0);
  return silentFailure ? { ...tally, failed: 1 } : tally;
}
