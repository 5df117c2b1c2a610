import type { ErrorCode } from '../engine/domain/errors.ts';
import { FrontdeskError, toFrontdeskError } from '../engine/domain/errors.ts';
import type { Clock } from '../engine/ports/clock.ts';
import type { Logger } from '../engine/ports/logger.ts';
import type { Output } from './protocol/replies.ts';
import type { Method } from './protocol/requests.ts';
import { VaultConnection } from './vault-connection.ts';
import type { LaunchVault } from './vault-port.ts';

/** How the vault process is, for whoever shows it. */
export type VaultStatus =
  | { state: 'closed' }
  | { state: 'open' }
  | { state: 'restarting' }
  | { state: 'failed'; error: FrontdeskError };

export interface VaultKeeperParts {
  readonly launch: LaunchVault;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Milliseconds before each new try; one end more within `CRASH_WINDOW_MS` and it is a crash loop. */
const BACKOFF_MS = [100, 300, 1000, 3000] as const;
const CRASH_WINDOW_MS = 60_000;

/** Ends of the process that a new start may mend. */
const MENDABLE: readonly ErrorCode[] = ['vault.stopped', 'internal'];

/** Keeps one vault process running and its file open; starts it again when it ends by itself. */
export class VaultKeeper {
  readonly #parts: VaultKeeperParts;
  readonly #listeners = new Set<(status: VaultStatus) => void>();
  #status: VaultStatus = { state: 'closed' };
  #target: { file: string; key: string } | null = null;
  #connection: VaultConnection | null = null;
  #crashes: number[] = [];
  #waiting: (() => void)[] = [];
  #cancelRestart: () => void = () => undefined;

  constructor(parts: VaultKeeperParts) {
    this.#parts = parts;
  }

  status(): VaultStatus {
    return this.#status;
  }

  onChange(listener: (status: VaultStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Starts a process and opens the file in it.
   * @throws FrontdeskError `vault.wrong-key`, `vault.corrupted`, `vault.disk-full`, `vault.stopped`; nothing runs then
   */
  async open(target: { file: string; key: string }): Promise<void> {
    if (this.#connection !== null) throw new FrontdeskError('conflict', 'The vault is open.');
    this.#cancelRestart();
    this.#crashes = [];
    this.#connection = await this.#start(target);
    this.#target = target;
    this.#become({ state: 'open' });
  }

  /** Waits where the vault is just being started again. @throws FrontdeskError as the vault answers */
  async call<M extends Method>(method: M, input: unknown): Promise<Output<M>> {
    if (this.#status.state === 'restarting') {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (this.#connection !== null) return this.#connection.call(method, input);
    throw this.#status.state === 'failed'
      ? this.#status.error
      : new FrontdeskError('vault.locked', 'The conversations are not open.');
  }

  /** Lets what is under way end, then ends the process. Safe to call twice. */
  async close(): Promise<void> {
    this.#cancelRestart();
    this.#target = null;
    const connection = this.#connection;
    this.#connection = null;
    if (connection !== null) {
      await connection.call('close', undefined).catch((error: unknown) => {
        this.#parts.logger.error('vault.close', error);
        connection.kill();
      });
    }
    this.#become({ state: 'closed' });
  }

  async #start(target: { file: string; key: string }): Promise<VaultConnection> {
    const port = await this.#parts.launch().catch((cause: unknown) => {
      throw new FrontdeskError('vault.stopped', 'The vault process does not start.', { cause });
    });
    const connection: VaultConnection = new VaultConnection(port, (code) => {
      if (this.#connection === connection) this.#ended(code);
    });
    try {
      await connection.call('open', target);
      return connection;
    } catch (error) {
      connection.kill();
      throw error;
    }
  }

  #ended(code: number | null): void {
    this.#connection = null;
    this.#parts.logger.warn('vault.ended', { code });
    this.#restartLater(new FrontdeskError('vault.stopped', 'The vault keeps stopping.'));
  }

  #restartLater(last: FrontdeskError): void {
    const { clock } = this.#parts;
    const now = clock.monotonic();
    this.#crashes = [...this.#crashes.filter((at) => now - at < CRASH_WINDOW_MS), now];
    const wait = BACKOFF_MS[this.#crashes.length - 1];
    if (wait === undefined) {
      this.#become({ state: 'failed', error: last });
      return;
    }
    this.#become({ state: 'restarting' });
    this.#cancelRestart = clock.schedule(clock.now() + wait, () => void this.#restart());
  }

  async #restart(): Promise<void> {
    const target = this.#target;
    if (target === null) return;
    try {
      const connection = await this.#start(target);
      if (this.#target !== target) {
        // Closed meanwhile.
        connection.kill();
        return;
      }
      this.#connection = connection;
      this.#become({ state: 'open' });
    } catch (thrown) {
      const error = toFrontdeskError(thrown);
      this.#parts.logger.error('vault.restart', error);
      if (this.#target !== target) return;
      if (MENDABLE.includes(error.code)) this.#restartLater(error);
      else this.#become({ state: 'failed', error });
    }
  }

  #become(status: VaultStatus): void {
    this.#status = status;
    if (status.state !== 'restarting') {
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const go of waiting) go();
    }
    for (const listener of this.#listeners) listener(status);
  }
}
