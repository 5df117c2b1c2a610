import type { FrontdeskError } from '../engine/domain/errors.ts';
import type { Clock } from '../engine/ports/clock.ts';
import { cancelled, providerFault } from './fault.ts';

/** Holds one call to its time and to its caller's will. */
export interface Watch {
  /** Aborts when the time is over or the caller gave up: what the vendor's library listens to. */
  readonly signal: AbortSignal;
  /** Why it was interrupted; null where it was not. */
  readonly interruption: FrontdeskError | null;
  /**
   * Waits for `work`, at most `ms` milliseconds.
   * @throws FrontdeskError `provider.timeout` or `cancelled`, without waiting for `work` to notice
   */
  within<T>(ms: number, work: Promise<T>): Promise<T>;
  /** Ends the watch and frees the connection if it is still in use. */
  close(): void;
}

export function createWatch(clock: Clock, caller: AbortSignal): Watch {
  const controller = new AbortController();
  let interruption: FrontdeskError | null = null;
  let reject: (fault: FrontdeskError) => void = () => undefined;
  const interrupted = new Promise<never>((_, no) => {
    reject = no;
  });
  interrupted.catch(() => undefined);

  const interrupt = (fault: FrontdeskError): void => {
    if (interruption !== null) return;
    interruption = fault;
    reject(fault);
    controller.abort();
  };
  const giveUp = (): void => interrupt(cancelled());
  if (caller.aborted) giveUp();
  caller.addEventListener('abort', giveUp, { once: true });

  return {
    signal: controller.signal,
    get interruption() {
      return interruption;
    },
    async within(ms, work) {
      const disarm = clock.schedule(clock.now() + ms, () => {
        interrupt(providerFault('provider.timeout'));
      });
      try {
        return await Promise.race([interrupted, work]);
      } finally {
        disarm();
      }
    },
    close() {
      caller.removeEventListener('abort', giveUp);
      controller.abort();
    },
  };
}
