import { createHash } from 'node:crypto';
import type { SendId } from '../../engine/domain/ids.ts';

/** How often one reply may be refused before no name is left for it. */
const MOST_NAMES = 5;
/** WhatsApp Web's own messages begin like this, and have 18 more digits. */
const BEGINNING = '3EB0';
const DIGITS = 12;
const SEAL = 6;

function digits(text: string, count: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, count).toUpperCase();
}

const sealOf = (body: string): string => digits(`frontdesk ${body}`, SEAL);

/**
 * What a reply is called on WhatsApp: always the same for one reply, so that it can be found again, and so that
 * WhatsApp itself takes a second one of that name for the same. The next name only counts where all before it were
 * refused.
 */
export function ownNames(sendId: SendId): string[] {
  return Array.from({ length: MOST_NAMES }, (_one, at) => {
    const body = digits(`${sendId} ${String(at)}`, DIGITS);
    return BEGINNING + body + sealOf(body);
  });
}

/** Whether we gave this name. On the owner's phone, nobody does. */
export function isOwnName(stanza: string): boolean {
  const body = stanza.slice(BEGINNING.length, BEGINNING.length + DIGITS);
  return body.length === DIGITS && stanza === BEGINNING + body + sealOf(body);
}
