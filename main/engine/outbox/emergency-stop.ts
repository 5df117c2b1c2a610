import type { GateState } from '../domain/gate-state.ts';
import type { SendId } from '../domain/ids.ts';
import type { EngineParts } from '../parts.ts';
import type { Gate } from './gate.ts';
import { reportFault } from './report-fault.ts';

/** A stop that could not be stored is stored again after so long, until it is. Milliseconds. */
const STORE_AGAIN_MS = 2000;

export interface EmergencyStopParts {
  parts: Pick<EngineParts, 'store' | 'clock' | 'events' | 'logger' | 'locks'>;
  gate: Gate;
  /** Takes back everything that waits to leave; resolves to how many. */
  holdQueued: () => Promise<number>;
}

/** Whether sending is stopped: in memory at once, in the store right after, and read again at the next start. */
export class EmergencyStop {
  readonly #with: EmergencyStopParts;
  #state: GateState = { open: true };
  /** With a channel when sending was stopped, and not come back since. */
  readonly #gone = new Set<SendId>();
  #stops = 0;
  #callOff: (() => void) | null = null;

  constructor(stopParts: EmergencyStopParts) {
    this.#with = stopParts;
  }

  get state(): GateState {
    return this.#state;
  }

  /** Before any channel starts. What cannot be read counts as stopped. */
  async load(): Promise<void> {
    const { parts, gate } = this.#with;
    try {
      this.#state = await parts.store.gate.get();
    } catch (cause) {
      reportFault(parts, cause);
      this.#state = { open: false, since: parts.clock.now(), held: 0, gone: 0 };
    }
    if (this.#state.open) gate.open();
  }

  /**
   * Nothing is handed over any more when this returns its promise; what waited is back in the queue when it
   * resolves.
   * @throws FrontdeskError where it could not be stored. Sending is stopped all the same, until the next start.
   */
  stop(): Promise<void> {
    const { parts, gate, holdQueued } = this.#with;
    this.#stops += 1;
    if (this.#state.open) {
      this.#gone.clear();
      for (const sendId of gate.passing) this.#gone.add(sendId);
      this.#state = { open: false, since: parts.clock.now(), held: 0, gone: this.#gone.size };
    }
    gate.close();
    this.#tell();
    return this.#inTurn(async () => {
      try {
        await this.#store();
      } finally {
        await this.#count(await holdQueued(), 0);
      }
    });
  }

  /** Lets replies leave again. What was held stays in the queue. */
  resume(): Promise<void> {
    const { parts, gate, holdQueued } = this.#with;
    // A stop that is asked for after this wins, however long the storing takes.
    const stops = this.#stops;
    return this.#inTurn(async () => {
      if (this.#state.open || stops !== this.#stops) return;
      await this.#count(await holdQueued(), 0);
      await parts.store.commit([{ type: 'put-gate', gate: { open: true } }]);
      if (stops !== this.#stops) return;
      this.#callOff?.();
      this.#state = { open: true };
      gate.open();
      this.#tell();
    });
  }

  /** A reply came back that was already on its way when sending was stopped, or was decided on after. */
  calledBack(sendId: SendId): void {
    const hadGone = this.#gone.delete(sendId);
    this.#inTurn(() => this.#count(1, hadGone ? 1 : 0)).catch((cause: unknown) => {
      reportFault(this.#with.parts, cause);
    });
  }

  end(): void {
    this.#callOff?.();
  }

  async #count(held: number, returned: number): Promise<void> {
    if (this.#state.open || held === 0) return;
    const gone = Math.max(0, this.#state.gone - returned);
    this.#state = { ...this.#state, held: this.#state.held + held, gone };
    this.#tell();
    await this.#store();
  }

  async #store(): Promise<void> {
    const { parts } = this.#with;
    try {
      await parts.store.commit([{ type: 'put-gate', gate: this.#state }]);
    } catch (cause) {
      this.#storeLater();
      throw cause;
    }
  }

  #storeLater(): void {
    const { parts } = this.#with;
    this.#callOff?.();
    this.#callOff = parts.clock.schedule(parts.clock.now() + STORE_AGAIN_MS, () => {
      this.#inTurn(() => this.#store()).catch((cause: unknown) => {
        parts.logger.error('stop.not-stored', cause);
      });
    });
  }

  #tell(): void {
    this.#with.parts.events.emit({ type: 'gate-changed', gate: this.#state });
  }

  /** Stops and starts are stored in the order they were asked for. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    return this.#with.parts.locks.run('emergency-stop', work);
  }
}
