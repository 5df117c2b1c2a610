import type { Instant } from '../engine/domain/time.ts';
import type { Clock } from '../engine/ports/clock.ts';

/** The longest delay that a Node timer can hold; longer waits are cut into pieces. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/**
 * The machine's own time. Timers do not keep the process alive. They run when their moment has come, or when as much
 * time has passed as there was until then: where the clock is set back by a day, nothing waits a day longer.
 */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  schedule(at: Instant, run: () => void) {
    let timer: NodeJS.Timeout;
    const due = performance.now() + Math.max(0, at - Date.now());
    const arm = () => {
      const delay = Math.max(0, Math.min(at - Date.now(), due - performance.now()));
      timer =
        delay > LONGEST_DELAY_MS
          ? setTimeout(arm, LONGEST_DELAY_MS)
          : setTimeout(() => (Date.now() < at && performance.now() < due ? arm() : run()), delay);
      timer.unref();
    };
    arm();
    return () => clearTimeout(timer);
  },
};
