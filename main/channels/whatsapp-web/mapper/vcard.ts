import { clip } from '../raw/lenient.ts';

export interface Card {
  name: string;
  phones: string[];
}

const MOST_PHONES = 20;
/** Longer ones carry pictures; the lines that count stand before them. */
const MOST_LINES = 500;

/**
 * Names and numbers of a contact card (vCard 2.1 to 4.0). Total: anything gives a card, perhaps an empty one.
 *
 * @param shownName what WhatsApp calls the card
 */
export function readCard(vcard: string, shownName?: string): Card {
  const lines = unfold(vcard);
  const formatted = lines.find(({ property }) => property === 'FN')?.value;
  const parts = lines.find(({ property }) => property === 'N')?.value;
  const name = shownName ?? (plain(formatted ?? '') || nameOfParts(parts ?? ''));
  const phones = lines
    .filter(({ property }) => property === 'TEL')
    .map(({ value }) => clip(plain(value).replace(/^tel:/iu, '').trim(), 64))
    .filter((phone) => phone !== '');
  return { name: clip(name.trim(), 256), phones: [...new Set(phones)].slice(0, MOST_PHONES) };
}

interface Line {
  property: string;
  value: string;
}

/** A line that begins with a blank continues the one before it. */
function unfold(vcard: string): Line[] {
  const lines = vcard
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/\n[ \t]/gu, '')
    .split('\n');
  return lines.slice(0, MOST_LINES).flatMap((line) => {
    const colon = line.indexOf(':');
    if (colon < 1) return [];
    // `item1.TEL;type=CELL;waid=1555…` is a TEL.
    const [named = ''] = line.slice(0, colon).split(';');
    const property = named
      .slice(named.lastIndexOf('.') + 1)
      .trim()
      .toUpperCase();
    return [{ property, value: line.slice(colon + 1) }];
  });
}

/** `\n`, `\,`, `\;` and `\\` stand for themselves. */
function plain(value: string): string {
  return value.replaceAll(/\\([\s\S])/gu, (_all, escaped: string) =>
    escaped.toLowerCase() === 'n' ? ' ' : escaped,
  );
}

/** Family name, given name, other names, title, suffix. */
function nameOfParts(value: string): string {
  const [family = '', given = '', other = '', title = ''] = value.split(/(?<!\\);/u).map(plain);
  return [title, given, other, family]
    .map((one) => one.trim())
    .filter(Boolean)
    .join(' ');
}
