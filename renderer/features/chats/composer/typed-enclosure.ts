import { Enclosure } from '../../../../preload/contract/domain.ts';

/** A number of degrees as it is typed, with a point or a comma. */
function numberOf(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^[+-]?\d{1,3}(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** `52.52001, 13.40495`, as maps copy it: two numbers at once. Pure. */
export function pairOf(text: string): [string, string] | null {
  const found = /^\s*([+-]?\d{1,3}\.\d+)\s*[,;\s]\s*([+-]?\d{1,3}\.\d+)\s*$/.exec(text);
  return found?.[1] === undefined || found[2] === undefined ? null : [found[1], found[2]];
}

export interface PlaceFields {
  latitude: string;
  longitude: string;
  name: string;
}

/** The place, or which fields are wrong. Pure. */
export function placeOf({
  latitude,
  longitude,
  name,
}: PlaceFields): { place: Enclosure } | { wrong: ('latitude' | 'longitude')[] } {
  const north = numberOf(latitude);
  const east = numberOf(longitude);
  const wrong: ('latitude' | 'longitude')[] = [];
  if (north === null || Math.abs(north) > 90) wrong.push('latitude');
  if (east === null || Math.abs(east) > 180) wrong.push('longitude');
  if (wrong.length > 0) return { wrong };
  const called = name.trim();
  return {
    place: Enclosure.parse({
      kind: 'location',
      latitude: north,
      longitude: east,
      ...(called !== '' && { name: called }),
    }),
  };
}

/** The card, or which fields are wrong. Spaces, dots, dashes and brackets in a number are only for the eye. Pure. */
export function cardOf(
  name: string,
  phone: string,
): { card: Enclosure } | { wrong: ('name' | 'phone')[] } {
  const digits = phone.replaceAll(/[\s().\-‐-―]/gu, '').replace(/^00/, '+');
  const parsed = Enclosure.safeParse({ kind: 'contact', name: name.trim(), phone: digits });
  if (parsed.success) return { card: parsed.data };
  const named = parsed.error.issues.map(({ path }) => path[0]);
  return { wrong: (['name', 'phone'] as const).filter((field) => named.includes(field)) };
}
