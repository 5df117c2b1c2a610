import type { ChannelAddress } from '../../engine/domain/channel.ts';
import { addressKind } from './address.ts';
import { isSelf, type Known } from './known.ts';
import type { RawMessage } from './raw/message.ts';

/** WhatsApp's own accounts: Meta AI, and the one that sends its notices. */
const WHATSAPPS_OWN = new Set(['13135550002@c.us', '0@c.us', '867051314767696@bot']);

/** Carriers without content of their own: what they carry comes as an event, or as messages of its own. */
const CARRIERS = new Set(['protocol', 'reaction', 'poll_update', 'album', 'debug']);

export type WhyIgnored =
  'status' | 'newsletter' | 'broadcast' | 'whatsapp-itself' | 'ourselves' | 'carrier' | 'no-chat';

const SERVERS = new Map<string, WhyIgnored>(
  Object.entries({
    broadcast: 'broadcast',
    newsletter: 'newsletter',
    bot: 'whatsapp-itself',
    call: 'carrier',
  }),
);

/** Why nothing at this address is a conversation with a customer; null where it is one. */
export function whyChatIgnored(address: ChannelAddress, known: Known): WhyIgnored | null {
  if (address === 'status@broadcast') return 'status';
  if (WHATSAPPS_OWN.has(address)) return 'whatsapp-itself';
  const phone = known.person(address)?.phone;
  if (phone !== undefined && WHATSAPPS_OWN.has(phone)) return 'whatsapp-itself';
  if (isSelf(address, known)) return 'ourselves';
  if (addressKind(address) !== 'other') return null;
  return SERVERS.get(address.slice(address.lastIndexOf('@') + 1)) ?? 'no-chat';
}

/** Why a message is none that a customer or the owner wrote in a conversation; null where it is one. */
export function whyIgnored(raw: RawMessage, known: Known): WhyIgnored | null {
  if (raw.isStatusV3 === true) return 'status';
  const chat = whyChatIgnored(raw.id.remote, known);
  if (chat !== null) return chat;
  if (raw.broadcast === true) return 'broadcast';
  return CARRIERS.has(raw.type) ? 'carrier' : null;
}
