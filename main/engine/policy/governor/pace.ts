/** How a person would answer. Milliseconds. */
export const PACE = {
  perCharacter: 40,
  shortest: 800,
  longest: 8000,
  betweenChats: { from: 700, to: 2500 },
} as const;

/** Somebody who has waited for so long is answered faster. Milliseconds. */
const LONG_WAIT_MS = 60_000;

/** Chance makes it shorter or longer by up to this part. */
const JITTER = 0.2;

/** How long "typing…" is shown before a reply leaves. `chance` from 0 to 1. Pure. */
export function typingMs(text: string, waitedMs: number, chance: number): number {
  const haste = waitedMs >= LONG_WAIT_MS ? 0.5 : 1;
  const natural = text.length * PACE.perCharacter * haste * (1 - JITTER + 2 * JITTER * chance);
  return Math.round(Math.min(PACE.longest, Math.max(PACE.shortest, natural)));
}

/** How long after one chat was begun the next one is. `chance` from 0 to 1. Pure. */
export function gapMs(chance: number): number {
  const { from, to } = PACE.betweenChats;
  return Math.round(from + (to - from) * chance);
}
