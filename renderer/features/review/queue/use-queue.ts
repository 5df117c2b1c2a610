import { useEffect, useMemo, useRef, useState } from 'react';
import type { TurnId } from '../../../../main/engine/domain/ids.ts';
import type { QueueItem } from '../../../../main/engine/domain/views/review.ts';
import { useRoute } from '../../../bridge/index.ts';
import { review, useReview } from '../review-store.ts';
import { mergeQueue, nextAfter } from './merge-queue.ts';

export interface Queue {
  rows: readonly QueueItem[];
  /** New rows that would push in between; `showNew` lets them. */
  newRows: number;
  showNew: () => void;
  state: 'loading' | 'failed' | 'ready';
  error: ReturnType<typeof useRoute<'review.queue'>>['error'];
  again: () => void;
}

const NO_ROWS: readonly QueueItem[] = [];

/** Keeps the row of the turn in hand: while it is written again, the queue leaves it out until it is done. */
function withKept(
  told: readonly QueueItem[],
  shown: readonly QueueItem[],
  kept: TurnId | null,
): readonly QueueItem[] {
  if (kept === null || told.some((row) => row.turnId === kept)) return told;
  const index = shown.findIndex((row) => row.turnId === kept);
  const row = shown[index];
  return row === undefined ? told : [...told.slice(0, index), row, ...told.slice(index)];
}

/** The queue as it is shown: steady under the eye, and without what is on its way out. */
export function useQueue(inHand: TurnId | null): Queue {
  const query = useRoute('review.queue', undefined);
  const departing = useReview((state) => state.departing);
  const wanted = useReview((state) => state.wanted);
  const [shown, setShown] = useState<readonly QueueItem[]>(NO_ROWS);
  const told = query.data ?? NO_ROWS;
  const merged = useMemo(() => {
    const present = withKept(told, shown, inHand).filter((row) => !departing.has(row.turnId));
    return mergeQueue(shown, present, wanted);
  }, [told, shown, inHand, departing, wanted]);
  if (merged.rows.length !== shown.length || merged.rows.some((row, at) => row !== shown[at])) {
    setShown(merged.rows);
  }
  useSelectionUpkeep(merged.rows);
  return {
    rows: merged.rows,
    newRows: merged.waiting.length,
    showNew: () => setShown(NO_ROWS),
    state: query.data === undefined ? (query.error === null ? 'loading' : 'failed') : 'ready',
    error: query.error,
    again: () => void query.refetch(),
  };
}

/** Something is always selected while there is something: the first at the start, the next when one goes. */
function useSelectionUpkeep(rows: readonly QueueItem[]): void {
  const selected = useReview((state) => state.selected);
  const wanted = useReview((state) => state.wanted);
  const before = useRef<readonly QueueItem[]>(NO_ROWS);
  useEffect(() => {
    const last = before.current;
    before.current = rows;
    if (wanted !== null && rows.some((row) => row.turnId === wanted)) {
      review.select(wanted);
      return;
    }
    if (rows.some((row) => row.turnId === selected)) return;
    const present = new Set(rows.map((row) => row.turnId));
    const candidates = last.filter((row) => row.turnId === selected || present.has(row.turnId));
    const next = selected === null ? null : nextAfter(candidates, selected);
    const known = next !== null && present.has(next) ? next : (rows[0]?.turnId ?? null);
    if (known !== selected) review.select(known);
  }, [rows, selected, wanted]);
}
