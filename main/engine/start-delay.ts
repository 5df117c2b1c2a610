/** Full wait before the first new start of a channel, and the longest. Milliseconds. */
const FIRST_MS = 5000;
const MOST_MS = 5 * 60_000;

/**
 * How long to wait before a channel that could not be started is tried again: soon at first, then ever more rarely.
 * @param failures starts that failed in a row, at least 1
 * @param fraction chance, from 0 to 1: desks that failed together must not come back together
 * @returns milliseconds, between half the full wait and the full wait
 */
export function startDelay(failures: number, fraction: number): number {
  const full = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return Math.round(full * (0.5 + fraction / 2));
}
