import { useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import type { ConversationId, MessageId } from '../../../../main/engine/domain/ids.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import type { ThreadPage } from '../../../../main/engine/domain/views/conversations.ts';
import { call, useRoute } from '../../../bridge/index.ts';
import { EMPTY_THREAD, joins, threadReducer, type ThreadState } from './thread-state.ts';

/** What is on screen first; older ones follow as the owner scrolls. */
const FIRST_PAGE = 50;
const OLDER_PAGE = 200;
/** For a jump far back. */
const LARGEST_PAGE = 500;

export interface Thread extends ThreadState {
  /** The newest page is what the other side has now, not what was kept from before. */
  readonly fresh: boolean;
  loadOlder: () => void;
  /**
   * Loads back until what is loaded is enough. Gives all of it, or null if the conversation ends before that or a
   * page failed.
   */
  loadBackTo: (
    enough: (messages: readonly Message[]) => boolean,
  ) => Promise<readonly Message[] | null>;
  /** Reads one message again: events tell of the newest page alone. */
  renew: (id: MessageId) => void;
  retry: () => void;
}

/** The messages of one conversation, newest first to be loaded, kept in step. Mount it anew for another one. */
export function useThread(conversationId: ConversationId): Thread {
  const newest = useRoute('conversations.thread', {
    conversationId,
    before: null,
    limit: FIRST_PAGE,
  });
  const [state, dispatch] = useReducer(threadReducer, EMPTY_THREAD);
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });

  const { data: page, error } = newest;
  useEffect(() => {
    if (page === undefined) return;
    if (joins(latest.current, page)) return dispatch({ type: 'newest', page });
    // More came at once than one page holds: ask for enough to close the gap.
    let gone = false;
    void call('conversations.thread', { conversationId, before: null, limit: LARGEST_PAGE })
      .catch(() => page)
      .then((wide) => {
        if (!gone) dispatch({ type: 'newest', page: wide });
      });
    return () => {
      gone = true;
    };
  }, [conversationId, page]);
  useEffect(() => {
    if (error !== null) dispatch({ type: 'failed', error });
  }, [error]);

  const askOlder = useCallback(
    async (limit: number): Promise<ThreadPage | null> => {
      const before = latest.current.messages[0]?.id;
      if (before === undefined || !latest.current.hasOlder) return null;
      dispatch({ type: 'older-asked' });
      try {
        const older = await call('conversations.thread', { conversationId, before, limit });
        dispatch({ type: 'older', before, page: older });
        return older;
      } catch {
        dispatch({ type: 'older-failed' });
        return null;
      }
    },
    [conversationId],
  );
  const loadBackTo = useCallback<Thread['loadBackTo']>(
    async (enough) => {
      let loaded = latest.current.messages;
      while (!enough(loaded)) {
        const older = await askOlder(LARGEST_PAGE);
        if (older === null) return null;
        loaded = [...older.items, ...loaded];
        // The next page is asked for from the oldest that the state holds: let it take this one in first.
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return loaded;
    },
    [askOlder],
  );
  const renew = useCallback(
    (id: MessageId) => {
      const { messages } = latest.current;
      const at = messages.findIndex((message) => message.id === id);
      if (at === -1) return;
      const before = messages[at + 1]?.id ?? null;
      call('conversations.thread', { conversationId, before, limit: 1 }).then(
        ({ items: [message] }) => {
          if (message !== undefined) dispatch({ type: 'renewed', message });
        },
        // It shows as it was until the chat is opened again.
        () => undefined,
      );
    },
    [conversationId],
  );
  return {
    ...state,
    fresh: newest.isSuccess && !newest.isFetching,
    loadOlder: useCallback(() => void askOlder(OLDER_PAGE), [askOlder]),
    loadBackTo,
    renew,
    retry: () => void newest.refetch(),
  };
}
