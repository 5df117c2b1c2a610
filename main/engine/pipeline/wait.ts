import { FrontdeskError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';

/**
 * Resolves after `ms` on the clock.
 * @throws FrontdeskError `cancelled` as soon as `signal` aborts
 */
export async function wait(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  const calledOff = (): FrontdeskError =>
    new FrontdeskError('cancelled', 'Waiting was called off.');
  if (signal.aborted) throw calledOff();
  await new Promise<void>((resolve, reject) => {
    const stop = (): void => {
      callOff();
      reject(calledOff());
    };
    const callOff = clock.schedule(clock.now() + ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });
}
