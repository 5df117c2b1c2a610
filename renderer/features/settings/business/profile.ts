import type { Business } from '../../../../main/engine/domain/business.ts';

/** The parts of a shop that are one line or a few lines of text. */
export type ProfileField = 'name' | 'about' | 'signature' | 'timeZone' | 'currency';

export const PROFILE_LENGTH: Record<ProfileField, number> = {
  name: 120,
  about: 1000,
  signature: 200,
  timeZone: 64,
  currency: 3,
};

/** What an owner typed, as it is kept: `eur` becomes `EUR`, a city finds its time zone. */
export function tidy(field: ProfileField, typed: string): string {
  const text = typed.trim();
  if (field === 'currency') return text.toUpperCase();
  return field === 'timeZone' ? (findTimeZone(text) ?? text) : text;
}

/** What is wrong with it; null where it can be kept. */
export function problemOf(field: ProfileField, text: string): 'empty' | 'unknown' | null {
  if (field === 'name') return text === '' ? 'empty' : null;
  if (field === 'currency') {
    return Intl.supportedValuesOf('currency').includes(text) ? null : 'unknown';
  }
  if (field === 'timeZone') return findTimeZone(text) === undefined ? 'unknown' : null;
  return null;
}

export function withField(business: Business, field: ProfileField, text: string): Business {
  return { ...business, [field]: text };
}

/** The zone of that name in any spelling, or of the only city of that name: `madrid` → `Europe/Madrid`. */
function findTimeZone(text: string): string | undefined {
  const wanted = text.toLowerCase().replaceAll(' ', '_');
  if (wanted === '') return undefined;
  if (wanted === 'utc') return 'UTC';
  const zones = Intl.supportedValuesOf('timeZone');
  const exact = zones.find((zone) => zone.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const cities = zones.filter((zone) => zone.toLowerCase().endsWith(`/${wanted}`));
  return cities.length === 1 ? cities[0] : undefined;
}
