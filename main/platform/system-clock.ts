import type { Instant } from '../engine/domain/time.ts';
import type { Clock } from '../engine/ports/clock.ts';

/** The longest delay that a Node timer can hold; longer waits are cut into pieces. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** The machine's own time. Timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  schedule(at: Instant, run: () => void) {
    let timer: NodeJS.Timeout;
    const arm = () => {
      const delay = Math.max(0, at - Date.now());
      timer =
        delay > LONGEST_DELAY_MS
          ? setTimeout(arm, LONGEST_DELAY_MS)
          : setTimeout(() => (Date.now() < at ? arm() : run()), delay);
      timer.unref();
    };
    arm();
    return () => clearTimeout(timer);
  },
};
