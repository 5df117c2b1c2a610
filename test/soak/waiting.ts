import { setTimeout as pause } from 'node:timers/promises';

/** @throws where it takes longer */
export async function orTooLate<Value>(
  ms: number,
  what: string,
  work: Promise<Value>,
): Promise<Value> {
  const over = new AbortController();
  const late = pause(ms, undefined, { signal: over.signal }).then(() => {
    throw new Error(`Waited too long for ${what}.`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
  }
}

/** Why the last question could not be asked: while something is broken on purpose that is nobody's fault. */
export const lastTrouble = { why: '' };

/** Asks until it is so; false where it never was. What cannot be asked is not so yet. */
export async function becomesTrue(
  within: number,
  is: () => Promise<boolean>,
  everyMs = 250,
): Promise<boolean> {
  const until = performance.now() + within;
  while (performance.now() < until) {
    try {
      if (await is()) return true;
    } catch (cause) {
      lastTrouble.why = String(cause).slice(0, 500);
    }
    await pause(everyMs);
  }
  return false;
}
