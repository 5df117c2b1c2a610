/** Tempers that the catalogues have words for. */
const KNOWN = [
  'friendly',
  'burst',
  'angry',
  'asks-unknown',
  'trickster',
  'curious',
  'polite',
  'hurried',
] as const;

export type TemperWord = (typeof KNOWN)[number] | 'other';

/** The catalogue's word for a temper; a customer of a newer release is simply "a customer". */
export function temperWord(temper: string): TemperWord {
  return KNOWN.find((known) => known === temper) ?? 'other';
}
