import { useFormat } from '../../../i18n/index.ts';

type Unit = 'second' | 'minute' | 'hour' | 'day';

/** "1.5 seconds", "2 hours": a length in whole words, in its largest even unit. */
export function useLengthWords(): (ms: number) => string {
  const { locale } = useFormat();
  return (ms) => {
    const [value, unit] = inLargestUnit(ms);
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    }).format(value);
  };
}

/** The unit in which a length is said: 90 minutes stay minutes, 120 become 2 hours. */
export function inLargestUnit(ms: number): [number, Unit] {
  const minutes = ms / 60_000;
  if (minutes < 1 || !Number.isInteger(minutes)) return [ms / 1000, 'second'];
  if (minutes % 1440 === 0) return [minutes / 1440, 'day'];
  return minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
}
