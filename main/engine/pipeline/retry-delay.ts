import type { ErrorCode, FrontdeskError } from '../domain/errors.ts';

/** Faults of a provider that pass by themselves. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'provider.rate-limited',
  'provider.overloaded',
  'provider.unreachable',
]);

/** Waits before the first, second and third new try, where the provider names none. Milliseconds. */
const BACKOFF_MS = [1000, 4000, 15_000] as const;

/** A provider that wants a longer pause is a fault that the owner should see. Milliseconds. */
const LONGEST_WAIT_MS = 120_000;

/** Milliseconds until the next try after `failures` failed ones; null where trying again is not for us to decide. */
export function retryDelay(error: FrontdeskError, failures: number): number | null {
  const backoff = BACKOFF_MS[failures - 1];
  if (backoff === undefined || !PASSING.has(error.code)) return null;
  const { retryAfterMs } = error.details;
  if (typeof retryAfterMs !== 'number' || retryAfterMs < 0) return backoff;
  return retryAfterMs > LONGEST_WAIT_MS ? null : retryAfterMs;
}
