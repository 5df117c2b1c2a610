import type { Message, MessageOrigin } from '../domain/message.ts';
import type { Send } from '../domain/send.ts';
import type { Store } from '../ports/store.ts';

/** Far enough back: a chat in which the last so many messages are all ours has no customer waiting. */
const LOOK_BACK = 30;

/** What makes a reply to an earlier message out of place. */
const OVERTAKING: readonly MessageOrigin[] = ['customer', 'owner-desk', 'owner-phone'];

/**
 * The newest words of the customer or the owner where they came after the message that `send` answers; null where
 * the reply still fits. A second attempt asks this: what came during the first belongs to another turn.
 */
export async function overtakenBy(
  store: Pick<Store, 'messages'>,
  send: Pick<Send, 'conversationId' | 'answersMessageId'>,
): Promise<Message | null> {
  const { conversationId, answersMessageId } = send;
  if (answersMessageId === null) return null;
  const { items } = await store.messages.page({ conversationId, before: null, limit: LOOK_BACK });
  const newest = items.findLast((message) => OVERTAKING.includes(message.origin));
  return newest === undefined || newest.id === answersMessageId ? null : newest;
}
