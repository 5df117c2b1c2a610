import { latinDigits } from '../words.ts';
import { findings, type Finding, type Ground } from './ground.ts';
import { remembered } from './remembered.ts';

const HALF_DAY = 720;

const BEFORE = String.raw`at|from|until|till|after|before|between|a las|a la|desde las|hasta las|de las|às|das|até às|ab|um|bis|gegen|à|dès|jusqu'à|alle|dalle|fino alle|الساعة|الساعه`;

/** `9:30`, `9h30`, `9 pm`, `9 Uhr`, `from 9`. Groups: hour, minutes, half of the day. */
const TIME = new RegExp(
  [
    String.raw`(?<![\d.,:/])([01]?\d|2[0-4])[:h]([0-5]\d)(?:\s?([ap])(?:m\b|\.m\.?))?(?![\d:/])`,
    String.raw`(?<![\d.,:/])([01]?\d|2[0-4])\.([0-5]\d)\s?(?:uhr|h)\b`,
    String.raw`(?<![\d.,:/])(1[0-2]|0?\d)\s?([ap])(?:m\b|\.m\.?)`,
    String.raw`(?<![\d.,:/])([01]?\d|2[0-4])\s?(?:h|uhr|o['’]clock)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:${BEFORE})\s([01]?\d|2[0-4])(?![\d:h/]|[.,]\d|\s?(?:[ap]\.?m\b|uhr|h\b|o['’]clock|[€$£%]|eur|people|personas|persone|personen|personnes|euro|min|days|días|jours|tage))`,
  ].join('|'),
  'giu',
);

/** Hours of a stretch such as `9-18` or `9 to 6`: only read in what backs a reply. */
const STRETCH =
  /(?<![\d.,:/])([01]?\d|2[0-4])\s?(?:-|–|—|to|a|bis|à)\s?([01]?\d|2[0-4])(?![\d.,:/])/giu;

interface Time {
  text: string;
  /** Minutes since midnight, each reading that is possible. */
  minutes: number[];
}

function readings(hour: number, minute: number, half: string | undefined): number[] {
  const at = (hour % 24) * 60 + minute;
  if (half !== undefined) {
    return [(at % HALF_DAY) + (half.toLowerCase() === 'p' ? HALF_DAY : 0)];
  }
  return hour >= 1 && hour <= 12 ? [at, (at + HALF_DAY) % (2 * HALF_DAY)] : [at];
}

function timesIn(text: string): Time[] {
  return [...latinDigits(text).matchAll(TIME)].map((match) => {
    const [whole, h1, m1, half1, h2, m2, h3, half3, h4, h5] = match;
    const hour = Number(h1 ?? h2 ?? h3 ?? h4 ?? h5);
    return {
      text: text.slice(match.index, match.index + whole.length),
      minutes: readings(hour, Number(m1 ?? m2 ?? 0), half1 ?? half3),
    };
  });
}

/** Every time that a text names, with both ends of its stretches; minutes since midnight. */
function minutesNamed(text: string): ReadonlySet<number> {
  const minutes = new Set(timesIn(text).flatMap((time) => time.minutes));
  for (const [, from, to] of latinDigits(text).matchAll(STRETCH)) {
    for (const hour of [from, to]) {
      for (const minute of readings(Number(hour), 0, undefined)) minutes.add(minute);
    }
  }
  return minutes;
}

const minutesOfPassage = remembered(minutesNamed);

/** Times of the reply that neither the shop nor the customer named. */
export function unbackedTimes(reply: string, ground: Ground): Finding[] {
  const named = timesIn(reply);
  if (named.length === 0) return [];
  const hours = ground.business.openingHours.flatMap(({ opens, closes }) => [opens, closes]);
  const backed = [
    new Set(hours),
    minutesNamed(ground.customer),
    ...ground.shop.map(minutesOfPassage),
  ];
  const unbacked = named.filter(
    ({ minutes }) => !minutes.some((minute) => backed.some((known) => known.has(minute))),
  );
  return findings(unbacked.map(({ text }) => text));
}
