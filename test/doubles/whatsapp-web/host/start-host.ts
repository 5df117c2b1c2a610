import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { bundled } from '../../bundled.ts';
import { pageScript } from '../build-page.ts';
import { Told } from './protocol.ts';

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (cause: Error) => void;
}

/** A failure in the host, with the code of a typed error where it had one. */
export class HostFailure extends Error {
  readonly code: string | null;

  constructor(message: string, code: string | null) {
    super(message);
    this.code = code;
  }
}

/** A real Electron main process in which a part of the app runs for a test. */
export class ElectronHost {
  readonly events: { event: string; payload: unknown }[] = [];
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly #watchers = new Set<() => void>();
  #asked = 0;
  #output = '';

  constructor(child: ChildProcess) {
    this.#child = child;
    const keep = (text: Buffer): void => {
      this.#output += text.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('message', (message) => this.#heard(Told.parse(message)));
    child.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The host has ended.'));
      this.#waiting.clear();
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get output(): string {
    return this.#output;
  }

  call(method: string, ...given: unknown[]): Promise<unknown> {
    if (!this.#child.connected) return Promise.reject(new Error(`Ended:\n${this.#output}`));
    this.#asked += 1;
    const ask = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(ask, { resolve, reject });
      this.#child.send({ ask, method, given });
    });
  }

  /** Resolves with what `find` finds in the events, past or to come. */
  async until<Found>(find: (events: ElectronHost['events']) => Found | undefined): Promise<Found> {
    for (;;) {
      const found = find(this.events);
      if (found !== undefined) return found;
      await new Promise<void>((tell) => {
        this.#watchers.add(tell);
      });
    }
  }

  /** Ends it at once, with all its processes, as a power cut does. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    process.kill(-this.pid, 'SIGKILL');
    await ended;
  }

  #heard(told: Told): void {
    if ('answer' in told) {
      const waiting = this.#waiting.get(told.answer);
      this.#waiting.delete(told.answer);
      if ('failure' in told) waiting?.reject(new HostFailure(told.failure, told.code));
      else waiting?.resolve(told.value);
      return;
    }
    this.events.push('ready' in told ? { event: 'ready', payload: null } : told);
    for (const tell of this.#watchers) tell();
    this.#watchers.clear();
  }
}

/** @param entry the file that calls `serveHost` */
export async function startElectronHost(
  entry: string,
  userData: string,
  env: Record<string, string> = {},
): Promise<ElectronHost> {
  const executable = process.env['ELECTRON_EXEC_PATH'];
  if (!executable) throw new Error('Run: npm test');
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executable, [...root, '--disable-gpu', await bundled(entry)], {
    cwd: path.resolve(import.meta.dirname, '../../../..'),
    detached: true,
    env: {
      ...process.env,
      ...env,
      FRONTDESK_USER_DATA: userData,
      SIMULATED_PAGE: await pageScript(),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const host = new ElectronHost(child);
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The host ended:\n${host.output}`);
  });
  const ready = host.until((events) => events.find(({ event }) => event === 'ready'));
  await Promise.race([ready, ended]);
  return host;
}
