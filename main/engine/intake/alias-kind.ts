import type { ChannelAddress } from '../domain/channel.ts';
import type { ContactAlias } from '../domain/conversation.ts';
import type { ChannelId } from '../domain/ids.ts';

/** What kind of name an address is, told by its form. */
export function aliasKind(channelId: ChannelId, address: ChannelAddress): ContactAlias['kind'] {
  if (channelId === 'practice') return 'practice';
  if (address.endsWith('@lid')) return 'lid';
  if (/^\+?\d{5,15}(?:@(?:c\.us|s\.whatsapp\.net))?$/.test(address)) return 'phone';
  return /^[A-Z]{2}\.\w+$/.test(address) ? 'bsuid' : 'username';
}
