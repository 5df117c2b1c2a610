import { useNow } from './now.ts';

/** Whole seconds until then, never below 0. */
export function useSecondsUntil(instant: number): number {
  const now = useNow(250);
  return Math.max(0, Math.ceil((instant - now) / 1000));
}
