import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import type { ConversationRow } from '../../../../main/engine/domain/views/conversations.ts';
import { call, useRoute } from '../../../bridge/index.ts';
import { sortedRows, withFirstPage, withNextPage } from './list-state.ts';
import { chats, useChats } from './list-store.ts';
import { useRowsInStep } from './use-rows-in-step.ts';

const PAGE = 60;

export interface Conversations {
  readonly rows: readonly ConversationRow[];
  readonly loading: boolean;
  readonly error: FrontdeskError | null;
  readonly hasMore: boolean;
  /** Whether the last page that was asked for did not come. */
  readonly moreFailed: boolean;
  loadMore: () => void;
  retry: () => void;
}

/** All chats, newest first, page by page; the first page is asked for anew whenever something has changed. */
export function useConversations(): Conversations {
  const first = useRoute('conversations.list', { limit: PAGE, after: null });
  const list = useChats((state) => state.list);
  const { data: page } = first;
  useEffect(() => {
    if (page !== undefined) chats.change((state) => withFirstPage(state, page));
  }, [page]);
  useRowsInStep();

  const asking = useRef(false);
  const [moreFailed, setMoreFailed] = useState(false);
  const { next } = list;
  const loadMore = useCallback(async () => {
    if (asking.current || next === null || next === undefined) return;
    asking.current = true;
    try {
      const more = await call('conversations.list', { limit: PAGE, after: next });
      chats.change((state) => withNextPage(state, more));
      setMoreFailed(false);
    } catch {
      setMoreFailed(true);
    } finally {
      asking.current = false;
    }
  }, [next]);
  return {
    rows: useMemo(() => sortedRows(list), [list]),
    loading: first.isPending && next === undefined,
    error: next === undefined ? first.error : null,
    hasMore: next !== null && next !== undefined,
    moreFailed,
    loadMore: useCallback(() => void loadMore(), [loadMore]),
    retry: () => void first.refetch(),
  };
}
