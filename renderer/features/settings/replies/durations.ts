/** A list of lengths to choose from, with the stored one among them even where it is not one of ours. */
export function withStored(choices: readonly number[], stored: number): number[] {
  return choices.includes(stored) ? [...choices] : [...choices, stored].toSorted((a, b) => a - b);
}

/** Milliseconds that a customer has to be quiet before a draft is written. */
export const QUIET_CHOICES = [0, 1500, 3000, 5000, 10_000, 20_000, 60_000] as const;
/** Milliseconds that a burst is waited for at most. */
export const CAP_CHOICES = [5000, 15_000, 30_000, 60_000, 120_000, 300_000] as const;
/** Minutes of silence after the owner took a chat over; 0 = until given back. */
export const HAND_OVER_CHOICES = [15, 30, 60, 120, 240, 1440, 0] as const;

/** The wait for quiet may not outlast the longest wait: whichever is changed takes the other with it. */
export function consistentWaits(
  waits: { quietMs: number; collectCapMs: number },
  changed: 'quietMs' | 'collectCapMs',
): { quietMs: number; collectCapMs: number } {
  if (waits.quietMs <= waits.collectCapMs) return waits;
  return changed === 'quietMs'
    ? { ...waits, collectCapMs: waits.quietMs }
    : { ...waits, quietMs: waits.collectCapMs };
}
