import { fold } from '../words.ts';

/** A Sunday: the first of seven days whose names are asked for. */
const SUNDAY = Date.UTC(2023, 0, 1);
const DAY_MS = 86_400_000;

/** Languages whose day and month names are known besides the reply's own. */
const ALWAYS = ['en', 'es', 'fr', 'de', 'it', 'pt', 'ar'] as const;

export interface CalendarNames {
  /** Folded name → 0 (Sunday) to 6. */
  weekdays: ReadonlyMap<string, number>;
  /** Folded name → 1 to 12. */
  months: ReadonlyMap<string, number>;
  /** Finds a weekday; its name is the first group. Global. */
  weekdayPattern: RegExp;
  /** Finds a day with its month: groups day and month, or month and day. Global. */
  monthDayPattern: RegExp;
}

function formats(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(language, {
      ...options,
      timeZone: 'UTC',
      numberingSystem: 'latn',
    });
  } catch {
    return null;
  }
}

function read(language: string): Pick<CalendarNames, 'weekdays' | 'months'> {
  const weekday = formats(language, { weekday: 'long' });
  const month = formats(`${language}-u-ca-gregory`, { month: 'long' });
  const weekdays = new Map<string, number>();
  const months = new Map<string, number>();
  for (let day = 0; day < 7; day += 1) {
    if (weekday !== null) weekdays.set(fold(weekday.format(SUNDAY + day * DAY_MS)), day);
  }
  for (let index = 0; index < 12; index += 1) {
    if (month !== null) months.set(fold(month.format(Date.UTC(2023, index, 15))), index + 1);
  }
  return { weekdays, months };
}

/** Longest name first, so that a name never hides a longer one. */
function pattern(names: Iterable<string>): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

const byLanguage = new Map<string, CalendarNames>();

/** Names of days and months in the reply's language and in those that facts are mostly told in. */
export function calendarNames(language: string): CalendarNames {
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const all = [...ALWAYS, language].map(read);
  const weekdays = new Map(all.flatMap((names) => [...names.weekdays]));
  const months = new Map(all.flatMap((names) => [...names.months]));
  const month = pattern(months.keys());
  const names: CalendarNames = {
    weekdays,
    months,
    weekdayPattern: new RegExp(
      `(?<!\\p{L})(?:و|ب)?(${pattern(weekdays.keys())})s?(?!\\p{L})`,
      'gu',
    ),
    monthDayPattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s(?:de\\s|of\\s)?(${month})(?!\\p{L})|(?<!\\p{L})(${month})\\s(\\d{1,2})(?!\\d)`,
      'gu',
    ),
  };
  byLanguage.set(language, names);
  return names;
}
