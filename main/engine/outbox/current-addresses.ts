import type { ChannelAddress } from '../domain/channel.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Store } from '../ports/store.ts';

/** Where the person of a chat can be reached now: none of the addresses that they gave up. Empty for a group. */
export async function currentAddresses(
  { conversations }: Pick<Store, 'conversations'>,
  { contactId, channelId }: Pick<Conversation, 'contactId' | 'channelId'>,
): Promise<ChannelAddress[]> {
  if (contactId === null) return [];
  const aliases = await conversations.aliases(contactId);
  return aliases
    .filter((alias) => alias.channelId === channelId && alias.retiredAt === undefined)
    .map(({ address }) => address);
}
