import { useNow } from './now.ts';

/** Whole seconds until then, never below 0. */
export function useSecondsUntil(instant: number): number {
  const now = useNow(250);
  return Math.max(0, Math.ceil((instant - now) / 1000));
}

/** Time that runs out, as a number; no movement, and nothing that a screen reader repeats. */
export function Countdown({
  until,
  format,
}: {
  until: number;
  format: (seconds: number) => string;
}) {
  return (
    <span aria-hidden="true" className="whitespace-nowrap">
      {format(useSecondsUntil(until))}
    </span>
  );
}
