import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { z } from 'zod';
import {
  contract,
  type InputOf,
  type OutputOf,
  type RouteName,
} from '../../preload/contract/index.ts';
import { ErrorShape } from '../../preload/contract/domain.ts';
import { ElectronHost } from '../doubles/whatsapp-web/host/start-host.ts';
import { becomesTrue, orTooLate } from './waiting.ts';

const AnyReply = z.union([
  z.object({ ok: z.literal(true), data: z.unknown().optional() }),
  z.object({ ok: z.literal(false), error: ErrorShape }),
]);
/** A page that hangs answers nothing at all. */
const ANSWER_MS = 10_000;
const START_MS = 60_000;

/** The app as it is started, killed and asked in a soak. Its folder outlives it. */
export class SoakApp {
  readonly #program: string;
  readonly #env: Record<string, string>;
  #host: ElectronHost | null = null;
  #killed = false;
  #ended = false;
  /** How often it was started. */
  runs = 0;

  constructor(program: string, env: Record<string, string>) {
    this.#program = program;
    this.#env = env;
  }

  get pid(): number {
    return this.#host?.pid ?? 0;
  }

  /** Without having been killed. */
  get ended(): boolean {
    return this.#ended;
  }

  async start(): Promise<void> {
    const executable = process.env['ELECTRON_EXEC_PATH'];
    if (!executable) throw new Error('Run: npm run soak');
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const child = spawn(executable, [...root, '--disable-gpu', this.#program], {
      cwd: path.dirname(this.#program),
      detached: true,
      env: { ...process.env, ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const host = new ElectronHost(child);
    this.#host = host;
    this.runs += 1;
    this.#killed = false;
    const ended = once(child, 'exit').then(() => {
      this.#ended ||= !this.#killed;
      throw new Error(`The app ended by itself:\n${host.output}`);
    });
    // It is killed on purpose later: that is nobody's fault.
    ended.catch(() => undefined);
    const ready = host.until((events) => events.find(({ event }) => event === 'ready'));
    await orTooLate(START_MS, 'the app to start', Promise.race([ready, ended]));
    const isOpen = async () => (await this.ask('vault.state', undefined)).state === 'open';
    if (!(await becomesTrue(START_MS, isOpen))) throw new Error('The desk does not open.');
  }

  async kill(): Promise<void> {
    this.#killed = true;
    await this.#host?.kill();
  }

  /** Of the app's main process. @throws where it does not answer in time */
  call(method: string, ...given: unknown[]): Promise<unknown> {
    if (this.#host === null) return Promise.reject(new Error('The app is not running.'));
    return orTooLate(ANSWER_MS, method, this.#host.call(method, ...given));
  }

  /** Runs script in WhatsApp's page. */
  page(script: string): Promise<unknown> {
    return this.call('page', script);
  }

  /** As the desk's window asks. */
  async ask<N extends RouteName>(route: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const reply = AnyReply.parse(await this.call('ask', route, input));
    if (!reply.ok) throw new Error(`${route}: ${reply.error.code}`);
    const output = contract[route].output as unknown as z.ZodType<OutputOf<N>>;
    return output.parse(reply.data);
  }
}
