import type { z } from 'zod';
import type { OpeningSpan } from '../../../../main/engine/domain/business.ts';

type Span = z.infer<typeof OpeningSpan>;
type Stretch = Pick<Span, 'opens' | 'closes'>;

export type HoursProblem = 'unclear' | 'backwards' | 'overlap';
export type ParsedHours =
  | { readonly ok: true; readonly spans: readonly Stretch[] }
  | { readonly ok: false; readonly problem: HoursProblem };

const LAST_MINUTE = 1439;

/** Digits of Arabic, Persian and Devanagari keyboards, each ten in a row from its zero. */
const ZEROS = [0x0660, 0x06f0, 0x0966] as const;

const TIME = /(\d{1,2})(?:\s*[:.h٫]\s*(\d{2})?)?\s*(a\.?m\.?|p\.?m\.?|ص|م)?/u;
const STRETCH = new RegExp(
  `^${TIME.source}\\s*(?:-|–|—|−|to|bis|a|à|until|till|إلى|الى|حتى)\\s*${TIME.source}$`,
  'iu',
);

/**
 * Reads what an owner types for one day: `9-18`, `9:00 – 13:00, 16.30–20`, `9am to 6pm`. Empty means closed.
 * Time past midnight belongs to the next day; `24:00` is the day's last minute.
 */
export function parseHours(typed: string): ParsedHours {
  const text = latinDigits(typed).trim();
  if (text === '') return { ok: true, spans: [] };
  const spans: Stretch[] = [];
  for (const part of text.split(/[,;،؛+&]|\s+and\s+|\s+و\s*(?=\d)/iu)) {
    const span = parseStretch(part.trim());
    if (span === null) return { ok: false, problem: 'unclear' };
    if (span.closes <= span.opens) return { ok: false, problem: 'backwards' };
    spans.push(span);
  }
  spans.sort((a, b) => a.opens - b.opens);
  const overlaps = spans.some((span, at) => at > 0 && span.opens < (spans[at - 1]?.closes ?? 0));
  return overlaps ? { ok: false, problem: 'overlap' } : { ok: true, spans };
}

/** The hours of one day as they are typed: `09:00–13:00, 16:00–20:00`; empty where closed. */
export function formatHours(hours: readonly Span[], day: number): string {
  return hours
    .filter((span) => span.day === day)
    .toSorted((a, b) => a.opens - b.opens)
    .map((span) => `${clockTime(span.opens)}–${clockTime(span.closes)}`)
    .join(', ');
}

/** The whole week with one day's hours put in place of what was there. */
export function withDay(hours: readonly Span[], day: number, spans: readonly Stretch[]): Span[] {
  const others = hours.filter((span) => span.day !== day);
  return [...others, ...spans.map((span) => ({ day, ...span }))].toSorted(
    (a, b) => a.day - b.day || a.opens - b.opens,
  );
}

/** `HH:MM` of a minute of the day. The last minute reads as midnight, the way shops say it. */
export function clockTime(minute: number): string {
  if (minute === LAST_MINUTE) return '24:00';
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

function parseStretch(text: string): Stretch | null {
  const match = STRETCH.exec(text);
  if (match === null) return null;
  const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = match;
  const opens = minuteOf(fromHour, fromMinute, fromHalf);
  const closes = minuteOf(toHour, toMinute, toHalf);
  return opens === null || closes === null ? null : { opens, closes };
}

function minuteOf(
  hourText: string | undefined,
  minuteText: string | undefined,
  half: string | undefined,
): number | null {
  const minute = Number(minuteText ?? 0);
  const typed = Number(hourText);
  if (minute > 59 || (half !== undefined && (typed < 1 || typed > 12))) return null;
  const hour = half === undefined ? typed : (typed % 12) + (/^[pم]/iu.test(half) ? 12 : 0);
  if (hour === 24 && minute === 0) return LAST_MINUTE;
  return hour > 23 ? null : hour * 60 + minute;
}

function latinDigits(text: string): string {
  return Array.from(text)
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const zero = ZEROS.find((start) => code >= start && code <= start + 9);
      return zero === undefined ? character : String(code - zero);
    })
    .join('');
}
