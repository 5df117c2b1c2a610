import type { MessageId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import type { Store } from '../ports/store.ts';

/** Far enough back: a chat in which the last so many messages are all ours has no customer waiting. */
const LOOK_BACK = 30;

/**
 * The customer's newest message where it is not the one that `send` answers; null where the reply still fits.
 * A second attempt asks this, because a message that came during the first belongs to another turn.
 */
export async function newerThanAnswered(
  store: Pick<Store, 'messages'>,
  send: Pick<Send, 'conversationId' | 'answersMessageId'>,
): Promise<MessageId | null> {
  if (send.answersMessageId === null) return null;
  const { conversationId } = send;
  const page = await store.messages.page({ conversationId, before: null, limit: LOOK_BACK });
  const newest = page.items.findLast((message) => message.origin === 'customer');
  if (newest === undefined || newest.id === send.answersMessageId) return null;
  return newest.id;
}
