import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import type { SettingsPatch } from '../../main/engine/domain/settings.ts';
import { ask } from './asking.ts';
import { startFakeProvider, type FakeProvider } from '../doubles/fake-provider.ts';

export { expect } from '@playwright/test';

/** One run of the app. */
export interface Desk {
  app: ElectronApplication;
  page: Page;
  /** What its main process printed so far. */
  output: () => string;
  /** Ends all its processes at once, as a power cut does. */
  kill: () => Promise<void>;
  /** Resolves when the app has ended. Ask before whatever ends it. */
  ended: () => Promise<unknown>;
}

interface Fixtures {
  /** The app's own folder for this test; it outlives a restart within the test. */
  userData: string;
  /** The desk's settings before its first start, beside the quiet ones of every test. */
  settings: SettingsPatch;
  /** A server that writes drafts as it is told. */
  provider: FakeProvider;
  /** The folder of the app that is started: the app itself, or one made for tests. */
  program: string;
  /** Variables that the app is started with, beside its usual ones. */
  deskEnv: Record<string, string>;
  /** Switches of Chromium's that the app is started with, such as the one for a pretended microphone. */
  switches: string[];
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

/** A trace of every step, for whoever looks into a failure; it takes a sixth of all the time that the tests take. */
const TRACED = process.env['E2E_TRACE'] === '1';

/** No customer writes unasked, and a draft is begun at once. */
const QUIET: SettingsPatch = {
  language: 'en',
  firstRun: 'done',
  quietMs: 0,
  onClose: 'keep-running',
  practice: { enabled: true, running: false, speed: 'fast' },
};

export const test = base.extend<Fixtures>({
  settings: [{}, { option: true }],
  program: [project, { option: true }],
  deskEnv: [{}, { option: true }],
  switches: [[], { option: true }],
  expectedErrors: [[], { option: true }],

  provider: async ({}, provide) => {
    const server = await startFakeProvider();
    await provide(server);
    await server.close();
  },

  userData: async ({ settings }, provide) => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'frontdesk-e2e-'));
    const file = path.join(folder, 'settings.json');
    await fs.writeFile(file, JSON.stringify({ ...QUIET, ...settings }));
    await provide(folder);
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  start: async ({ userData, program, deskEnv, switches, expectedErrors }, provide, info) => {
    const runs: Run[] = [];
    await provide(async () => {
      const env = { ...deskEnv, FRONTDESK_USER_DATA: userData };
      const run = await launch(env, program, switches);
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

/** How the app is started on this machine, from its sources' build. */
export function electronArguments(program = project): { executable: string; args: string[] } {
  const executable = process.env['ELECTRON_EXEC_PATH'];
  if (!executable) throw new Error('Run: npm run test:e2e');
  const root = process.getuid?.() === 0;
  return { executable, args: [...(root ? ['--no-sandbox'] : []), '--disable-gpu', program] };
}

async function launch(
  env: Record<string, string>,
  program: string,
  switches: readonly string[],
): Promise<Run> {
  const app = await _electron.launch({
    args: [...switches, ...electronArguments(program).args],
    cwd: project,
    env: { ...inherited(), ...env },
    // No `executablePath`: only for the installed `electron` (which ELECTRON_OVERRIDE_DIST_PATH leads elsewhere) does
    // Playwright hold the app's `ready` back until it listens. Else it meets the window half loaded and hangs at times.
  });
  return connect(app, app.process());
}

/** `child` is asked for beforehand: Playwright forgets the process when the app ends. */
async function connect(app: ElectronApplication, child: ChildProcess): Promise<Run> {
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
  if (TRACED) await app.context().tracing.start({ screenshots: true, snapshots: true });
  const page = await app.firstWindow();
  await untilReady(page);
  askAgainWhereLost(app);
  const desk: Desk = {
    app,
    page,
    output: () => output,
    kill: () => killAll(child),
    ended: () => once(child, 'exit'),
  };
  return { desk, process: child, consoleErrors };
}

/**
 * Until there is nothing more to wait for: the desk is usable, or asks for something. Asked of the desk itself: what
 * the app printed before anybody listened to it is lost.
 */
async function untilReady(page: Page): Promise<void> {
  const stateOf = () =>
    ask(page, 'vault.state', undefined).then(
      ({ state }) => state,
      // The page is not there yet.
      () => 'opening',
    );
  await expect.poll(stateOf, { timeout: 20_000 }).not.toBe('opening');
  // What the main process knows is drawn a moment later, and hears keys once it was drawn.
  await page.waitForFunction(() => document.querySelector('main:not([data-opening])') !== null);
  await page.evaluate(
    () =>
      new Promise<void>((drawn) => {
        requestAnimationFrame(() => setTimeout(drawn));
      }),
  );
}

/**
 * Under load the answer of a function that ran in the main process can be collected before Playwright has read it.
 * Everything that the tests run there may run twice.
 */
function askAgainWhereLost(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...given: unknown[]) => Promise<unknown>;
  app.evaluate = (async (...given: unknown[]) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await evaluate(...given);
      } catch (cause) {
        if (tries === 3 || !String(cause).includes('garbage collected')) throw cause;
      }
    }
  }) as typeof app.evaluate;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Playwright starts the app as the head of a process group, which all its processes belong to. */
async function killAll(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return;
  const ended = once(child, 'exit');
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await ended;
}

/** Ends a run; where `to` is given, leaves there what the app printed, the window as it was, and its trace if there is one. */
async function finish({ desk, process: child }: Run, to: string | undefined): Promise<void> {
  if (to) {
    await fs.mkdir(to, { recursive: true });
    await fs.writeFile(path.join(to, 'output.txt'), desk.output());
  }
  if (hasEnded(child)) return;
  if (to) await desk.page.screenshot({ path: path.join(to, 'window.png') }).catch(() => undefined);
  if (TRACED) {
    await desk.app.context().tracing.stop(to ? { path: path.join(to, 'trace.zip') } : {});
  }
  // Quitting would ask about replies that are leaving; how that goes has tests of its own.
  await desk.kill();
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
