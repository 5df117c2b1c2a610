import { fold } from '../words.ts';
import { calendarNames, type CalendarNames } from './calendar-names.ts';
import { findings, type Finding, type Ground } from './ground.ts';
import { remembered } from './remembered.ts';

/** "Tomorrow" in the languages whose names are known, but not "in the morning". Folded. */
const TOMORROW =
  /(?<!\p{L})(?:tomorrow|demain|morgen|domani|amanha|بكره|بكرا|غدا|(?<!la |las )manana)(?!\p{L})/gu;

/** `14/11`, `14.11.`, `2026-11-14`; not the `€2.20.` of a price. */
const NUMERIC =
  /(?<![\d.,:/€$£-]|[€$£]\s)(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?|(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(?:\d{2,4})?)(?![\d/-]|\s?[€$£%])/gu;

interface DateMention {
  text: string;
  /** `weekday 6`, `11-14`, `tomorrow`: each reading that is possible. */
  readings: string[];
}

const dayAndMonth = (a: string | undefined, b: string | undefined): string =>
  `${Number(a)}-${Number(b)}`;

function numericDates(text: string): DateMention[] {
  return [...text.matchAll(NUMERIC)].map(([whole, , isoMonth, isoDay, a, b, c, d]) => ({
    text: whole,
    readings:
      isoMonth === undefined
        ? [dayAndMonth(a ?? c, b ?? d), dayAndMonth(b ?? d, a ?? c)]
        : [dayAndMonth(isoMonth, isoDay)],
  }));
}

function namedDates(text: string, { months, monthDayPattern }: CalendarNames): DateMention[] {
  return [...text.matchAll(monthDayPattern)].map(([whole, day, name, nameFirst, dayAfter]) => ({
    text: whole,
    readings: [`${months.get(name ?? nameFirst ?? '') ?? 0}-${Number(day ?? dayAfter)}`],
  }));
}

function weekdays(text: string, names: CalendarNames): DateMention[] {
  return [...text.matchAll(names.weekdayPattern)].map(([whole, name]) => ({
    text: whole,
    readings: [`weekday ${names.weekdays.get(name ?? '') ?? 0}`],
  }));
}

function datesIn(text: string, names: CalendarNames): DateMention[] {
  return [
    ...namedDates(text, names),
    ...numericDates(text),
    ...weekdays(text, names),
    ...[...text.matchAll(TOMORROW)].map(([whole]) => ({ text: whole, readings: ['tomorrow'] })),
  ];
}

/** The longest mention, in words: "3rd of next November" has four. */
const MOST_WORDS = 4;

/** The words of `text` that fold to `folded`, as they stand there: what is shown must be found in the reply. */
function asWritten(text: string, folded: string): string {
  const words = [...text.matchAll(/\S+/g)];
  for (const [index, first] of words.entries()) {
    for (const last of words.slice(index, index + MOST_WORDS)) {
      const written = text.slice(first.index, last.index + last[0].length);
      const bare = written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      if (fold(bare) === folded) return bare;
    }
  }
  return folded;
}

/** Every reading of every date that a text names. */
function readingsIn(text: string, names: CalendarNames): ReadonlySet<string> {
  return new Set(datesIn(fold(text), names).flatMap(({ readings }) => readings));
}

/** One memory for each language, since it decides which names are known. */
const readingsOfPassage = remembered((language: string) =>
  remembered((passage: string) => readingsIn(passage, calendarNames(language))),
);

/** Dates of the reply that neither the shop nor the customer named. */
export function unbackedDates(reply: string, language: string, ground: Ground): Finding[] {
  const names = calendarNames(language);
  const named = datesIn(fold(reply), names);
  if (named.length === 0) return [];
  const openDays = ground.business.openingHours.map(({ day }) => `weekday ${day}`);
  const backed = [
    new Set(openDays),
    readingsIn(ground.customer, names),
    ...ground.shop.map(readingsOfPassage(language)),
  ];
  const unbacked = named.filter(
    ({ readings }) => !readings.some((reading) => backed.some((known) => known.has(reading))),
  );
  return findings(unbacked.map(({ text }) => asWritten(reply, text)));
}
