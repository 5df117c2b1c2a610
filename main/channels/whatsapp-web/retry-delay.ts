/** How long to wait before trying again, in milliseconds. */
export interface Patience {
  first: number;
  most: number;
}

/** A connection that broke: soon at first, then ever more rarely. */
export const CONNECTION: Patience = { first: 2000, most: 5 * 60_000 };
/** What only an update will cure, on either side. */
export const UPDATE: Patience = { first: 10 * 60_000, most: 60 * 60_000 };

/**
 * @param attempt the first one that failed is 1
 * @param fraction chance, from 0 to 1: many desks that lost WhatsApp at once must not come back at once
 * @returns between half the full wait and the full wait
 */
export function retryDelay({ first, most }: Patience, attempt: number, fraction: number): number {
  const full = Math.min(most, first * 2 ** Math.min(attempt - 1, 20));
  return Math.round(full * (0.5 + fraction / 2));
}
