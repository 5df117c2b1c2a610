import type { Business, OpeningSpan } from '../domain/business.ts';
import type { Instant } from '../domain/time.ts';

const MINUTES_A_DAY = 1440;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it a thousand times. An unknown zone counts as UTC. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const make = (zone: string): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  let format: Intl.DateTimeFormat;
  try {
    format = make(timeZone);
  } catch {
    format = make('UTC');
  }
  formats.set(timeZone, format);
  return format;
}

/** The shop's own wall clock. */
export interface LocalTime {
  /** `Saturday 14 November 2026` */
  date: string;
  /** 0 is Sunday. */
  day: number;
  minute: number;
}

export function localTime(timeZone: string, now: Instant): LocalTime {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(now)
      .map(({ type, value }): [string, string] => [type, value]),
  );
  const part = (type: string): string => parts.get(type) ?? '';
  return {
    date: `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`,
    day: WEEKDAYS.indexOf(part('weekday')),
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

/** `09:30`; what lies past midnight counts on from 0. */
export function clockText(minute: number): string {
  const within = minute % MINUTES_A_DAY;
  const hours = String(Math.floor(within / 60)).padStart(2, '0');
  return `${hours}:${String(within % 60).padStart(2, '0')}`;
}

/** A stretch that closes at or before it opens goes on past midnight. */
function length(span: OpeningSpan): number {
  const minutes = span.closes - span.opens;
  return minutes > 0 ? minutes : minutes + MINUTES_A_DAY;
}

/** Minutes from the local time until the span next opens, within a week; 0 to 10,079. */
function minutesUntil(span: OpeningSpan, at: LocalTime): number {
  const week = 7 * MINUTES_A_DAY;
  const ahead = (span.day - at.day) * MINUTES_A_DAY + span.opens - at.minute;
  return ((ahead % week) + week) % week;
}

export type OpeningState =
  | { open: true; until: number }
  | { open: false; next: { day: number; opens: number; today: boolean } | null };

/** Whether the shop is open, and until when or from when. Pure. */
export function openingState(spans: readonly OpeningSpan[], at: LocalTime): OpeningState {
  const week = 7 * MINUTES_A_DAY;
  for (const span of spans) {
    const since = (week - minutesUntil(span, at)) % week;
    if (since < length(span)) return { open: true, until: span.closes };
  }
  const [next] = [...spans].sort((a, b) => minutesUntil(a, at) - minutesUntil(b, at));
  if (next === undefined) return { open: false, next: null };
  return {
    open: false,
    next: {
      day: next.day,
      opens: next.opens,
      today: minutesUntil(next, at) < MINUTES_A_DAY - at.minute,
    },
  };
}

/** Today's date and whether the shop is open, in words that change only a few times a day. */
export function todayText(business: Business, now: Instant): string {
  const at = localTime(business.timeZone, now);
  const date = `Today is ${at.date} at the shop.`;
  if (business.openingHours.length === 0) return date;
  const state = openingState(business.openingHours, at);
  if (state.open) return `${date} It is open now, until ${clockText(state.until)}.`;
  if (state.next === null) return date;
  const day = state.next.today ? 'today' : `on ${WEEKDAYS[state.next.day] ?? ''}`;
  return `${date} It is closed now and opens ${day} at ${clockText(state.next.opens)}.`;
}

/** The week's opening hours, a line per stretch. */
export function hoursText(spans: readonly OpeningSpan[]): string {
  return [...spans]
    .sort((a, b) => ((a.day + 6) % 7) - ((b.day + 6) % 7) || a.opens - b.opens)
    .map(
      ({ day, opens, closes }) => `${WEEKDAYS[day] ?? ''} ${clockText(opens)}-${clockText(closes)}`,
    )
    .join('\n');
}
