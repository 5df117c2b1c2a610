import type { SamePerson } from '../../../engine/domain/amendment.ts';
import { addressKind } from '../address.ts';
import { addressFor, isSelf, type Known } from '../known.ts';
import type { RawMessage } from '../raw/message.ts';
import { Wid } from '../raw/wid.ts';
import { WHATSAPP_WEB } from '../whatsapp-web.ts';

/** The addresses that a notice about a changed number names. */
export function addressesOfChange(raw: RawMessage): string[] {
  const { id, author, recipients, templateParams } = raw;
  if (addressKind(id.remote) === 'group') {
    return [...recipients.slice(0, 1), author].filter((one) => one !== undefined);
  }
  const named = templateParams.flatMap((param) => Wid.safeParse(param).data ?? []);
  return [...new Set([id.remote, ...named])];
}

/** Null where it does not say who has which number now. */
export function numberChangeOf(raw: RawMessage, known: Known): SamePerson | null {
  const named = addressesOfChange(raw).map((one) => addressFor(one, known));
  const addresses = [...new Set(named)].filter((one) => !isSelf(one, known));
  const people = addresses.every((one) => ['phone', 'lid'].includes(addressKind(one)));
  if (addresses.length !== 2 || !people) return null;
  return { channelId: WHATSAPP_WEB, addresses, numberChanged: true, at: known.now };
}
