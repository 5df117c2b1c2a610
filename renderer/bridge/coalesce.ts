import { hashKey, type QueryKey } from '@tanstack/react-query';

/**
 * Gathers keys and hands them over together: one pass at a time, the next one only after the last has ended and
 * never sooner than `pauseMs` after the first key of it. A burst of a thousand events asks twice, not a thousand times.
 */
export function createCoalescer(
  refresh: (keys: readonly QueryKey[]) => Promise<void>,
  pauseMs: number,
): { add: (keys: readonly QueryKey[]) => void; dispose: () => void } {
  const waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;

  const flush = async () => {
    timer = undefined;
    const keys = [...waiting.values()];
    waiting.clear();
    running = true;
    try {
      await refresh(keys);
    } finally {
      running = false;
      schedule();
    }
  };
  const schedule = () => {
    if (timer !== undefined || running || waiting.size === 0) return;
    timer = setTimeout(() => void flush(), pauseMs);
  };
  return {
    add: (keys) => {
      for (const key of keys) waiting.set(hashKey(key), key);
      schedule();
    },
    dispose: () => {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}
