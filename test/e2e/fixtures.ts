import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

/** One run of the app. */
export interface Desk {
  app: ElectronApplication;
  page: Page;
  /** What its main process printed so far. */
  output: () => string;
}

interface Fixtures {
  /** The app's own folder for this test; it outlives a restart within the test. */
  userData: string;
  /** Variables that the app is started with, beside its usual ones. */
  deskEnv: Record<string, string>;
  /** Errors on the window's console that this test expects; any other fails it. */
  expectedErrors: RegExp[];
  /** Starts the app, again if need be: each run has its own window, all have the same folder. */
  start: () => Promise<Desk>;
  /** The app, started. */
  desk: Desk;
  /** Its window. */
  page: Page;
}

const project = path.resolve(import.meta.dirname, '../..');

export const test = base.extend<Fixtures>({
  deskEnv: [{}, { option: true }],
  expectedErrors: [[], { option: true }],

  userData: async ({}, provide) => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'frontdesk-e2e-'));
    await provide(folder);
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  start: async ({ userData, deskEnv, expectedErrors }, provide, info) => {
    const runs: Run[] = [];
    await provide(async () => {
      const run = await launch({ ...deskEnv, FRONTDESK_USER_DATA: userData });
      runs.push(run);
      return run.desk;
    });
    const errors = runs.flatMap((run) => run.consoleErrors);
    const unexpected = errors.filter((text) => !expectedErrors.some((known) => known.test(text)));
    const failed = info.status !== info.expectedStatus || unexpected.length > 0;
    for (const [at, run] of runs.entries()) {
      await finish(run, failed ? info.outputPath(`run-${at + 1}`) : undefined);
    }
    if (unexpected.length > 0)
      throw new Error(`On the window's console:\n${unexpected.join('\n')}`);
  },

  desk: async ({ start }, provide) => {
    await provide(await start());
  },

  page: async ({ desk }, provide) => {
    await provide(desk.page);
  },
});

interface Run {
  desk: Desk;
  process: ChildProcess;
  consoleErrors: string[];
}

async function launch(env: Record<string, string>): Promise<Run> {
  const executablePath = process.env['ELECTRON_EXEC_PATH'];
  const root = process.getuid?.() === 0;
  const app = await _electron.launch({
    args: [...(root ? ['--no-sandbox'] : []), '--disable-gpu', project],
    cwd: project,
    env: { ...inherited(), FRONTDESK_TEST: '1', ...env },
    ...(executablePath ? { executablePath } : {}),
  });
  // Playwright forgets the process when the app ends.
  const child = app.process();
  let output = '';
  const keep = (text: Buffer) => (output += text.toString());
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const consoleErrors: string[] = [];
  app.on('window', (window) => {
    window.on('pageerror', (error) => consoleErrors.push(String(error)));
    window.on('console', (message) => {
      if (message.type() === 'error') consoleErrors.push(message.text());
    });
  });
  await app.context().tracing.start({ screenshots: true, snapshots: true, sources: true });
  const page = await app.firstWindow();
  return { desk: { app, page, output: () => output }, process: child, consoleErrors };
}

/** Ends a run; where to given, leaves its trace and output there. */
async function finish({ desk, process: child }: Run, to: string | undefined): Promise<void> {
  const { app } = desk;
  const alive = child.exitCode === null && child.signalCode === null;
  if (to) {
    await fs.mkdir(to, { recursive: true });
    await fs.writeFile(path.join(to, 'output.txt'), desk.output());
  }
  if (!alive) return;
  await app.context().tracing.stop(to ? { path: path.join(to, 'trace.zip') } : {});
  await app.close();
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
