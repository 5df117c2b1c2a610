import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ConversationRow } from '../../../../main/engine/domain/views/conversations.ts';
import { chats, useChats } from './list-store.ts';

/** Until a row was drawn and measured: how tall it is depends on density and script. */
const ROW_PX = 76;
const BEYOND_VIEW = 8;

/** Draws the rows in sight and the active one, fetches the next page before the end is reached, keeps its place. */
export function useListScroll({
  rows,
  active,
  hasMore,
  loadMore,
}: {
  rows: readonly ConversationRow[];
  active: number;
  hasMore: boolean;
  loadMore: () => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.conversation.id ?? index,
    overscan: BEYOND_VIEW,
    initialOffset: () => useChats.getState().scrolledTo,
    onChange: (instance) => chats.scrolled(instance.scrollOffset ?? 0),
    // The active row is what a screen reader is told of: it must be in the page.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (active < 0 || active >= range.count || drawn.includes(active)) return drawn;
      return [...drawn, active].toSorted((a, b) => a - b);
    },
  });
  const nearEnd = (virtual.range?.endIndex ?? 0) + 2 * BEYOND_VIEW >= rows.length;
  const wantsMore = hasMore && nearEnd;
  useEffect(() => {
    if (wantsMore) loadMore();
  }, [wantsMore, loadMore, rows.length]);
  return { scroller, virtual };
}
