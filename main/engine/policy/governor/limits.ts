import { Cap, FULL_LIMITS } from '../../domain/account-health.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Instant } from '../../domain/time.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** How far back each cap counts. Milliseconds. */
export const CAP_MS: Readonly<Record<Cap, number>> = {
  'contact-hour': HOUR_MS,
  hour: HOUR_MS,
  day: DAY_MS,
};

export const CAPS = Cap.options;

/** A newly linked number is brought to its full limits over so many days. */
export const WARM_UP_DAYS = 14;

/** Of the full limits, what may leave on the first day; the rest is added in equal steps. */
const FIRST_DAY_SHARE = 0.2;

export type Limits = Readonly<Record<Cap, number>>;

/** Day 1 to 14 after linking; null when warm-up is over. What is not known to be linked yet is on its first day. */
export function warmUpDay(linkedSince: Instant | null, now: Instant): number | null {
  if (linkedSince === null) return 1;
  const day = 1 + Math.floor(Math.max(0, now - linkedSince) / DAY_MS);
  return day > WARM_UP_DAYS ? null : day;
}

function share(day: number | null): number {
  if (day === null) return 1;
  return FIRST_DAY_SHARE + ((1 - FIRST_DAY_SHARE) * (day - 1)) / WARM_UP_DAYS;
}

/** The owner's limits, where they are lower than ours. */
export function fullLimits({ governor }: Pick<Settings, 'governor'>): Limits {
  return {
    'contact-hour': Math.min(FULL_LIMITS['contact-hour'], governor.perContactHour),
    hour: Math.min(FULL_LIMITS.hour, governor.perHour),
    day: Math.min(FULL_LIMITS.day, governor.perDay),
  };
}

/** How many replies may leave within each cap's time on that day: at least one. Pure. */
export function limitsAt(
  settings: Pick<Settings, 'governor'>,
  linkedSince: Instant | null,
  now: Instant,
): Limits {
  const full = fullLimits(settings);
  const part = share(warmUpDay(linkedSince, now));
  const limit = (cap: Cap): number =>
    Math.max(1, Math.min(full[cap], Math.floor(FULL_LIMITS[cap] * part)));
  return { 'contact-hour': limit('contact-hour'), hour: limit('hour'), day: limit('day') };
}
