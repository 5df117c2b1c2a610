import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLocale } from './language.ts';

/** The system's language tag, for figures and dates. */
export const SystemLocaleContext = createContext('en');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Cost {
  /** Millionths of the currency's main unit. */
  micros: number;
  currency: string;
}

function startOfDay(instant: number): number {
  return new Date(instant).setHours(0, 0, 0, 0);
}

function createFormat(locale: string, language: string) {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const shortDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const relativeDay = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat(locale);
  const twoDigits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  const unit = (name: 'second' | 'minute' | 'hour' | 'day', display: 'short' | 'long') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: display });

  const length = (ms: number, display: 'short' | 'long'): string => {
    if (ms < MINUTE) return unit('second', display).format(Math.max(0, Math.floor(ms / 1000)));
    if (ms < HOUR) return unit('minute', display).format(Math.floor(ms / MINUTE));
    if (ms < DAY) return unit('hour', display).format(Math.floor(ms / HOUR));
    return unit('day', display).format(Math.floor(ms / DAY));
  };
  return {
    locale,
    number: (value: number) => number.format(value),
    time: (instant: number) => time.format(instant),
    date: (instant: number) => date.format(instant),
    /** Today, yesterday, a weekday within the week, else the date. */
    day: (instant: number, now: number) => {
      const days = Math.round((startOfDay(instant) - startOfDay(now)) / DAY);
      if (days === 0 || days === -1) return relativeDay.format(days, 'day');
      return days < 0 && days > -7 ? weekday.format(instant) : date.format(instant);
    },
    /** The time today, else the day: for lists. */
    short: (instant: number, now: number) =>
      startOfDay(instant) === startOfDay(now) ? time.format(instant) : shortDate.format(instant),
    /** `120 kB`: to one figure after the point where it is small. */
    bytes: (bytes: number) => {
      const kilo = Math.max(bytes / 1000, bytes > 0 ? 0.1 : 0);
      const [value, name] = kilo < 1000 ? [kilo, 'kilobyte'] : [kilo / 1000, 'megabyte'];
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit: name,
        unitDisplay: 'short',
        maximumFractionDigits: value < 10 ? 1 : 0,
      }).format(value);
    },
    /** `1:07`: how long something has gone on by now. */
    stopwatch: (ms: number) => {
      const seconds = Math.floor(ms / 1000);
      return `${number.format(Math.floor(seconds / 60))}:${twoDigits.format(seconds % 60)}`;
    },
    seconds: (seconds: number) => unit('second', 'short').format(seconds),
    /** `4 min`: how long something has lasted, in its largest unit. */
    duration: (ms: number) => length(ms, 'short'),
    /** `4 minutes`, for sentences and screen readers. */
    longDuration: (ms: number) => length(ms, 'long'),
    money: (cost: Cost) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency: cost.currency }).format(
        cost.micros / 1_000_000,
      ),
    language: (tag: string) => {
      try {
        return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
    list: (items: readonly string[]) =>
      new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

export type Format = ReturnType<typeof createFormat>;

const made = new Map<string, Format>();

/** `locale` says how figures and dates are written, `language` how lengths of time are worded. */
export function formatFor(locale: string, language = locale): Format {
  const key = `${locale} ${language}`;
  const known = made.get(key) ?? createFormat(locale, language);
  made.set(key, known);
  return known;
}

/** Dates, figures and money in the language of the desk. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const system = useContext(SystemLocaleContext);
  return useMemo(
    () => formatFor(formatLocale(i18n.language, system), i18n.language),
    [i18n.language, system],
  );
}
