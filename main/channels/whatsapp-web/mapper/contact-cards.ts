import type { MessageBody } from '../../../engine/domain/message.ts';
import type { RawMessage } from '../raw/message.ts';
import { readCard } from './vcard.ts';

export function contactsBody(raw: RawMessage): MessageBody | null {
  const given =
    raw.type === 'multi_vcard'
      ? raw.vcardList
      : [{ vcard: raw.body, displayName: raw.vcardFormattedName }];
  const cards = given.flatMap(({ vcard, displayName }) => {
    const card = readCard(vcard ?? '', displayName);
    return card.name === '' && card.phones.length === 0 ? [] : [card];
  });
  return cards.length === 0 ? null : { kind: 'contacts', cards };
}
