import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import type { MessageId } from '../../../../main/engine/domain/ids.ts';
import { estimateHeight } from './estimate-height.ts';
import type { ThreadRow } from './thread-rows.ts';
import type { Thread } from './use-thread.ts';

/** Within so many pixels of the end one reads along, and new messages come into sight by themselves. */
const NEAR_END = 80;
/** Older messages are fetched before the first loaded row comes into sight. */
const ROWS_AHEAD = 20;
const BEYOND_VIEW = 8;

/** Keeps what is read in its place while rows come above and below; only what is in sight is drawn. */
export function useThreadScroll(
  rows: readonly ThreadRow[],
  thread: Thread,
  active: number | null,
  atEnd: boolean,
  onAtEnd: (atEnd: boolean) => void,
) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateHeight(rows[index]),
    getItemKey: (index) => rows[index]?.message.id ?? index,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END,
    overscan: BEYOND_VIEW,
    paddingStart: 16,
    paddingEnd: 16,
    onChange: (instance) => onAtEnd(instance.isAtEnd(NEAR_END)),
    // The focused message stays drawn when it is scrolled away, else the focus would be lost.
    rangeExtractor: (range: Range) => withActive(defaultRangeExtractor(range), active, rows.length),
  });

  const filled = rows.length > 0;
  useLayoutEffect(() => {
    if (filled) virtual.scrollToEnd();
  }, [virtual, filled]);
  useStayAtEnd(scroller, atEnd, () => virtual.scrollToEnd());

  const firstDrawn = virtual.range?.startIndex ?? Number.POSITIVE_INFINITY;
  const wantsOlder =
    filled && firstDrawn < ROWS_AHEAD && thread.hasOlder && thread.older === 'idle';
  const { loadOlder } = thread;
  useEffect(() => {
    if (wantsOlder) loadOlder();
  }, [wantsOlder, loadOlder]);

  const [target, setTarget] = useState<MessageId | null>(null);
  const at = target === null ? -1 : rows.findIndex((row) => row.message.id === target);
  useEffect(() => {
    if (at === -1) return;
    virtual.scrollToIndex(at, { align: 'center' });
    setTarget(null);
  }, [virtual, at]);
  return { scroller, virtual, reach: setTarget, firstDrawn };
}

function withActive(drawn: number[], active: number | null, count: number): number[] {
  if (active === null || active >= count || drawn.includes(active)) return drawn;
  return [...drawn, active].toSorted((a, b) => a - b);
}

/** A draft that comes in below or a narrower window must not push the newest message out of sight. */
function useStayAtEnd(
  scroller: RefObject<HTMLDivElement | null>,
  atEnd: boolean,
  scrollToEnd: () => void,
): void {
  const stay = useEffectEvent(() => {
    if (atEnd) scrollToEnd();
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => stay());
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
}
