import type { LaunchVault, VaultPort } from '../../../main/storage/vault-port.ts';
import type { ServerPort } from '../../../main/storage/vault-process/port.ts';
import { VaultServer } from '../../../main/storage/vault-process/server.ts';

/** The real vault without a process of its own, with a wire that can be cut. */
export class InProcessVault {
  /** Launches that fail from now on. */
  refuseLaunches = 0;
  launches = 0;
  #crash: () => void = () => undefined;

  readonly launch: LaunchVault = () => {
    this.launches += 1;
    if (this.refuseLaunches > 0) {
      this.refuseLaunches -= 1;
      return Promise.reject(new Error('no process for you'));
    }
    return Promise.resolve(this.#start());
  };

  /** Ends the process as a crash would: nothing is answered any more, and the file is let go. */
  crash(): void {
    this.#crash();
  }

  #start(): VaultPort {
    let alive = true;
    let toServer: (message: unknown) => void = () => undefined;
    let toApp: (message: unknown) => void = () => undefined;
    let letGo: () => void = () => undefined;
    let onExit: (code: number | null) => void = () => undefined;
    const deliver = (message: unknown, to: () => (message: unknown) => void) => {
      const copy: unknown = structuredClone(message);
      setImmediate(() => {
        if (alive) to()(copy);
      });
    };
    const end = (code: number | null) => {
      if (!alive) return;
      alive = false;
      letGo();
      onExit(code);
    };
    const serverPort: ServerPort = {
      postMessage: (message) => deliver(message, () => toApp),
      onMessage: (listener) => {
        toServer = listener;
      },
      onGone: (listener) => {
        letGo = listener;
      },
    };
    const server = new VaultServer(serverPort, () => end(0));
    this.#crash = () => end(null);
    return {
      pid: undefined,
      postMessage: (message) => deliver(message, () => toServer),
      onMessage: (listener) => {
        toApp = listener;
      },
      onExit: (listener) => {
        onExit = listener;
      },
      kill: () => {
        void server;
        end(null);
      },
    };
  }
}
