import type { Conversation, GroupReplies } from '../domain/conversation.ts';
import type { InboundMessage } from '../domain/message.ts';

/** In a group Frontdesk speaks when it is spoken to, unless the owner wants it otherwise. */
export function groupRepliesOf({ groupReplies }: Pick<Conversation, 'groupReplies'>): GroupReplies {
  return groupReplies ?? 'mentioned';
}

/**
 * Whether a customer's message asks something of us. In a group that is never answered, what was meant for us still
 * becomes a turn, which ends silent and says why.
 */
export function asksUs(
  conversation: Pick<Conversation, 'kind' | 'groupReplies'>,
  { meantForUs }: Pick<InboundMessage, 'meantForUs'>,
): boolean {
  if (conversation.kind === 'direct' || meantForUs === true) return true;
  return groupRepliesOf(conversation) === 'always';
}
