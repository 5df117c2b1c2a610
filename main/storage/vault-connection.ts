import { FrontdeskError } from '../engine/domain/errors.ts';
import type { Output } from './protocol/replies.ts';
import { ReplyEnvelope } from './protocol/replies.ts';
import type { Method } from './protocol/requests.ts';
import type { VaultPort } from './vault-port.ts';

interface Pending {
  resolve(value: unknown): void;
  reject(error: FrontdeskError): void;
}

function stopped(): FrontdeskError {
  return new FrontdeskError('vault.stopped', 'The vault stopped before it answered.');
}

/** Questions and answers with one vault process, from its start to its end. */
export class VaultConnection {
  readonly #port: VaultPort;
  readonly #pending = new Map<number, Pending>();
  #nextId = 0;
  #ended = false;

  /** `onEnd` is called once, after every open question was refused with `vault.stopped`. */
  constructor(port: VaultPort, onEnd: (code: number | null) => void) {
    this.#port = port;
    port.onMessage((message) => this.#receive(message));
    port.onExit((code) => {
      this.#ended = true;
      for (const pending of this.#pending.values()) pending.reject(stopped());
      this.#pending.clear();
      onEnd(code);
    });
  }

  /** @throws FrontdeskError what the vault answered, or `vault.stopped` where it ended first */
  call<M extends Method>(method: M, input: unknown): Promise<Output<M>> {
    if (this.#ended) return Promise.reject(stopped());
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise<Output<M>>((resolve, reject) => {
      // The vault process answers each method with what `Reads` makes it answer: see `ReplyEnvelope`.
      this.#pending.set(id, { resolve: (value) => resolve(value as Output<M>), reject });
      this.#port.postMessage({ id, method, input });
    });
  }

  kill(): void {
    this.#port.kill();
  }

  #receive(message: unknown): void {
    const reply = ReplyEnvelope.safeParse(message);
    if (!reply.success) return;
    const pending = this.#pending.get(reply.data.id);
    if (pending === undefined) return;
    this.#pending.delete(reply.data.id);
    if (reply.data.ok) {
      pending.resolve(reply.data.value);
      return;
    }
    const { code, message: text, details } = reply.data.error;
    pending.reject(new FrontdeskError(code, text, details === undefined ? {} : { details }));
  }
}
