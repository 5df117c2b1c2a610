import { z } from 'zod';
import { ChannelId, ChannelMessageId } from '../../engine/domain/ids.ts';
import type { ChannelAddress } from '../../engine/domain/channel.ts';
import type { InboundMessage } from '../../engine/domain/message.ts';
import type { Instant } from '../../engine/domain/time.ts';

export const PRACTICE: ChannelId = ChannelId.parse('practice');

const VISITOR = 'visitor:';
const VisitorName = z.string().trim().min(1).max(80);

export function addressOfCustomer(id: string): ChannelAddress {
  return `customer:${id}`;
}

/** A customer that the owner made up has no more than a name, and is known by it after a restart too. */
export function addressOfVisitor(name: string): ChannelAddress {
  return `${VISITOR}${VisitorName.parse(name)}`;
}

/** The name in such an address; null where it is not one. */
export function visitorAt(address: ChannelAddress): string | null {
  if (!address.startsWith(VISITOR)) return null;
  return VisitorName.safeParse(address.slice(VISITOR.length)).data ?? null;
}

/** What a customer wrote, in the engine's form. */
export function toInbound(written: {
  id: string;
  address: ChannelAddress;
  name: string;
  text: string;
  at: Instant;
}): InboundMessage {
  return {
    channelId: PRACTICE,
    channelMessageId: ChannelMessageId.parse(`practice-${written.id}`),
    chatAddress: written.address,
    chatKind: 'direct',
    senderAddress: written.address,
    senderName: written.name,
    author: 'customer',
    sentAt: written.at,
    body: { kind: 'text', text: written.text },
  };
}
