import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Conversation } from '../../../../main/engine/domain/conversation.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { useAction } from '../../../bridge/index.ts';
import { unreadMark, type UnreadAtOpening } from './thread-rows.ts';
import type { Thread } from './use-thread.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  window.addEventListener('blur', listener);
  return () => {
    window.removeEventListener('focus', listener);
    window.removeEventListener('blur', listener);
  };
}

/**
 * Remembers what was unread when the chat was opened, so that the mark stays while it is read, and tells the other
 * side that it has been read: only when the window has the focus and the newest message is in sight.
 */
export function useUnread(conversation: Conversation, thread: Thread, atEnd: boolean) {
  const [opening, setOpening] = useState<UnreadAtOpening | 'not-yet'>('not-yet');
  const newest = thread.messages.at(-1);
  if (opening === 'not-yet' && thread.fresh && newest !== undefined) {
    setOpening({ lastId: newest.id, count: conversation.unread });
  }
  const focused = useSyncExternalStore(subscribe, () => document.hasFocus());
  const { mutate: markRead } = useAction('conversations.markRead');
  const { id, unread } = conversation;
  const seen = focused && atEnd && opening !== 'not-yet';
  useEffect(() => {
    if (seen && unread > 0) markRead({ conversationId: id });
  }, [seen, unread, id, markRead]);
  const since = opening === 'not-yet' ? null : opening;
  const markIn = useCallback(
    (messages: readonly Message[]) => unreadMark(messages, since),
    [since],
  );
  const mark = useMemo(() => markIn(thread.messages), [markIn, thread.messages]);
  return { mark, markIn };
}
