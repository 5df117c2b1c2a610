import { FrontdeskError } from '../../engine/domain/errors.ts';
import type { Change } from '../../engine/ports/store.ts';
import type { ReplyEnvelope } from '../protocol/replies.ts';
import type { Input, Method } from '../protocol/requests.ts';
import { REQUESTS, RequestEnvelope } from '../protocol/requests.ts';
import { commitGroup } from './commit-group.ts';
import type { Connection } from './database/connection.ts';
import { openDatabase } from './database/open-database.ts';
import { toVaultError } from './database/sqlite-errors.ts';
import type { ServerPort } from './port.ts';
import type { ReadMethod } from './read/reads.ts';
import { READS } from './read/reads.ts';

/** Quiet for so long, and what was written ahead moves into the main file while nobody waits. */
const IDLE_MS = 300;

interface WaitingCommit {
  id: number;
  changes: readonly Change[];
}

/**
 * Answers requests. Commits that arrive while the disk is busy wait together and are stored together; reads are
 * answered at once.
 */
export class VaultServer {
  readonly #port: ServerPort;
  readonly #exit: () => void;
  #db: Connection | null = null;
  #waiting: WaitingCommit[] = [];
  #flushing = false;
  #idle: NodeJS.Timeout | null = null;

  constructor(port: ServerPort, exit: () => void) {
    this.#port = port;
    this.#exit = exit;
    port.onMessage((message) => this.#receive(message));
    port.onGone(() => this.#end());
  }

  #receive(message: unknown): void {
    const envelope = RequestEnvelope.safeParse(message);
    if (!envelope.success) return;
    const { id, method, input } = envelope.data;
    try {
      this.#dispatch(id, method, input);
    } catch (error) {
      this.#refuse(id, error);
    }
  }

  #dispatch(id: number, method: Method, input: unknown): void {
    switch (method) {
      case 'open':
        void this.#open(id, parse('open', input));
        return;
      case 'close':
        this.#end();
        this.#reply({ id, ok: true, value: undefined });
        setImmediate(this.#exit);
        return;
      case 'commit':
        this.#opened();
        this.#waiting.push({ id, changes: parse('commit', input) });
        this.#flushSoon();
        return;
      default:
        this.#reply({ id, ok: true, value: read(this.#opened(), method, input) });
    }
  }

  async #open(id: number, { file, key }: Input<'open'>): Promise<void> {
    try {
      if (this.#db !== null) throw new FrontdeskError('conflict', 'The vault is open already.');
      this.#db = await openDatabase(file, key);
      this.#reply({ id, ok: true, value: undefined });
    } catch (error) {
      this.#refuse(id, error);
    }
  }

  #flushSoon(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    // All messages that have arrived are read before this runs.
    setImmediate(() => {
      this.#flushing = false;
      this.#flush();
    });
  }

  #flush(): void {
    const group = this.#waiting;
    if (this.#db === null || group.length === 0) return;
    this.#waiting = [];
    const outcomes = commitGroup(
      this.#db,
      group.map(({ changes }) => changes),
    );
    for (const [index, { id }] of group.entries()) {
      const outcome = outcomes[index];
      if (outcome?.stored === true) this.#reply({ id, ok: true, value: undefined });
      else this.#refuse(id, outcome?.error);
    }
    this.#checkpointWhenIdle();
  }

  #checkpointWhenIdle(): void {
    if (this.#idle !== null) {
      this.#idle.refresh();
      return;
    }
    this.#idle = setTimeout(() => {
      this.#idle = null;
      try {
        this.#db?.checkpoint('PASSIVE');
      } catch {
        // What was written ahead stays where it is, and is safe there; the next commit tells what is wrong.
      }
    }, IDLE_MS);
  }

  /** Stores what still waits and lets go of the file. */
  #end(): void {
    this.#flush();
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    this.#db?.close();
    this.#db = null;
  }

  #opened(): Connection {
    if (this.#db === null) throw new FrontdeskError('vault.locked', 'The vault is not open.');
    return this.#db;
  }

  #reply(reply: ReplyEnvelope): void {
    this.#port.postMessage(reply);
  }

  #refuse(id: number, thrown: unknown): void {
    this.#reply({ id, ok: false, error: toVaultError(thrown).toShape() });
  }
}

/** @throws FrontdeskError `invalid-input`, naming places and never values */
function parse<M extends Method>(method: M, input: unknown): Input<M> {
  const parsed = REQUESTS[method].safeParse(input);
  if (parsed.success) return parsed.data as Input<M>;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new FrontdeskError('invalid-input', `${method} was asked with the wrong shape: ${where}`);
}

function read<M extends ReadMethod>(db: Connection, method: M, input: unknown): unknown {
  return READS[method](db, parse(method, input));
}
