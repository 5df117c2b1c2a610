import { z } from 'zod';

const WeekInfo = z.object({ firstDay: z.number().int().min(1).max(7) });

/** The days 0 (Sunday) to 6 in the order of that region's calendar; from Monday where it is not known. */
export function weekFrom(locale: string): number[] {
  const first = firstDayOf(locale) % 7;
  return Array.from({ length: 7 }, (_, index) => (first + index) % 7);
}

/** Older engines have a property, newer ones a function; neither is in the language's types yet. */
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => unknown; weekInfo?: unknown };

function firstDayOf(locale: string): number {
  const region: LocaleWithWeek = new Intl.Locale(locale).maximize();
  const parsed = WeekInfo.safeParse(region.getWeekInfo?.() ?? region.weekInfo);
  return parsed.success ? parsed.data.firstDay : 1;
}

/** `day` 0 is Sunday. */
export function dayName(day: number, locale: string): string {
  // 1 January 2023 was a Sunday.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2023, 0, 1 + day),
  );
}
