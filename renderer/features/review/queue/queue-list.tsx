import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TurnId } from '../../../../main/engine/domain/ids.ts';
import type { QueueItem } from '../../../../main/engine/domain/views/review.ts';
import { useRoute } from '../../../bridge/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { review, useReview } from '../review-store.ts';
import { QueueRow } from './queue-row.tsx';

const ROW_PX = { comfortable: 72, compact: 56 } as const;
const BEYOND_VIEW = 8;
const rowId = (turnId: TurnId) => `queue-${turnId}`;

function useRows(rows: readonly QueueItem[], selected: TurnId | null) {
  const list = useRef<HTMLDivElement>(null);
  const { data: settings } = useRoute('settings.get', undefined);
  const height = ROW_PX[settings?.density ?? 'comfortable'];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.turnId ?? index,
    overscan: BEYOND_VIEW,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const at = rows.findIndex((row) => row.turnId === selected);
  useEffect(() => {
    if (at !== -1) virtual.scrollToIndex(at);
  }, [virtual, at]);
  return { list, virtual, at };
}

/** The drafts that wait, as a list box: one stop for Tab, arrows within, Space ticks, Enter opens, nothing sends. */
export function QueueList({ rows }: { rows: readonly QueueItem[] }) {
  const { t } = useTranslation('review');
  const selected = useReview((state) => state.selected);
  const ticked = useReview((state) => state.ticked);
  const { list, virtual } = useRows(rows, selected);
  // The list keeps the focus; the pressed row only becomes its active one.
  const onMouseDown = (event: MouseEvent<HTMLDivElement>) => {
    const pressed = event.target instanceof Element ? event.target.closest('[data-turn]') : null;
    const row = rows.find((each) => each.turnId === pressed?.getAttribute('data-turn'));
    if (row === undefined) return;
    event.preventDefault();
    event.currentTarget.focus();
    review.select(row.turnId);
    review.openCard(true);
  };
  return (
    <div
      ref={list}
      role="listbox"
      onMouseDown={onMouseDown}
      tabIndex={0}
      data-pane-focus
      aria-label={t('queue.title')}
      aria-activedescendant={selected === null ? undefined : rowId(selected)}
      className="group min-h-0 flex-1 overflow-y-auto outline-none"
    >
      <div className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const isSelected = row.turnId === selected;
          return (
            <div
              key={item.key}
              id={rowId(row.turnId)}
              role="option"
              tabIndex={-1}
              data-turn={row.turnId}
              aria-selected={isSelected}
              aria-checked={ticked.size > 0 ? ticked.has(row.turnId) : undefined}
              aria-posinset={item.index + 1}
              aria-setsize={rows.length}
              className={classNames(
                'absolute inset-x-0 cursor-default border-b border-line',
                isSelected
                  ? 'border-s-3 border-s-accent forced-colors:border-s-8 bg-selected -outline-offset-2 outline-ring group-focus-visible:outline-2'
                  : 'ps-[3px] hover:bg-hover',
              )}
              style={{ height: item.size, top: item.start }}
            >
              <QueueRow row={row} ticked={ticked.has(row.turnId)} ticking={ticked.size > 0} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
