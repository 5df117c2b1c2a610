import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const PROJECT = path.resolve(import.meta.dirname, '../..');
/** An app that is not ready by then will not be. */
const LONGEST_START_MS = 30_000;

/** The real app, built, as `npm start` opens it. */
export interface AppRun {
  readonly pid: number;
  /** From the start of its process to `Frontdesk is ready`. Milliseconds. */
  readonly readyAfterMs: number;
  /** Where its window can be driven; only with `driven`. */
  readonly devtools: string | null;
  /** Asks it to quit, as a system that shuts down does, and waits for its end. */
  quit(): Promise<void>;
}

export async function startApp(userData: string, how: { driven?: boolean } = {}): Promise<AppRun> {
  const executable = process.env['ELECTRON_EXEC_PATH'];
  if (executable === undefined) throw new Error('Run this by `npm run bench`: it finds Electron.');
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const driven = how.driven === true ? ['--remote-debugging-port=0'] : [];
  const startedAt = performance.now();
  const app = spawn(executable, [...root, '--disable-gpu', ...driven, PROJECT], {
    env: { ...process.env, FRONTDESK_USER_DATA: userData },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killWithUs = () => void app.kill('SIGKILL');
  process.once('exit', killWithUs);
  app.once('exit', () => process.off('exit', killWithUs));
  try {
    const devtools =
      driven.length === 0 ? null : said(app, 'stderr', /^DevTools listening on (.+)$/u);
    await said(app, 'stdout', /^Frontdesk is ready$/u);
    const readyAfterMs = performance.now() - startedAt;
    return {
      pid: app.pid ?? 0,
      readyAfterMs,
      devtools: devtools === null ? null : ((await devtools)[1] ?? null),
      quit: async () => {
        app.kill('SIGTERM');
        if (app.exitCode === null && app.signalCode === null) await once(app, 'exit');
      },
    };
  } catch (cause) {
    killWithUs();
    throw cause;
  }
}

/** Resolves with the first line that fits. @throws where the app ends or takes too long without saying it */
function said(
  app: ChildProcess,
  stream: 'stdout' | 'stderr',
  what: RegExp,
): Promise<RegExpExecArray> {
  const from = app[stream];
  if (from === null) throw new Error('The app is not listened to.');
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => () =>
      reject(new Error(`The app ${why} before it said ${what.source}.`));
    const timer = setTimeout(giveUp('took too long'), LONGEST_START_MS);
    app.once('exit', giveUp('ended'));
    createInterface({ input: from }).on('line', (line) => {
      const match = what.exec(line);
      if (match === null) return;
      clearTimeout(timer);
      resolve(match);
    });
  });
}
