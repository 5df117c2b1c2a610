import type { TurnId } from '../../../../main/engine/domain/ids.ts';
import type { BulkExclusion, QueueItem } from '../../../../main/engine/domain/views/review.ts';

/** More than this is no longer looking at each. */
export const MAX_TICKED = 10;

export type TickOutcome = { ticked: ReadonlySet<TurnId> } | { refused: BulkExclusion | 'too-many' };

/** Ticks a row or takes its tick away; a row that must be looked at alone is refused with its reason. Pure. */
export function toggleTick(ticked: ReadonlySet<TurnId>, row: QueueItem): TickOutcome {
  const next = new Set(ticked);
  if (next.delete(row.turnId)) return { ticked: next };
  if (row.bulkExclusion !== null) return { refused: row.bulkExclusion };
  if (next.size >= MAX_TICKED) return { refused: 'too-many' };
  return { ticked: next.add(row.turnId) };
}

/** Ticks whose rows still may be ticked: what has changed since must be looked at again. Pure. */
export function stillTicked(
  ticked: ReadonlySet<TurnId>,
  rows: readonly QueueItem[],
): ReadonlySet<TurnId> {
  return new Set(
    rows
      .filter((row) => ticked.has(row.turnId) && row.bulkExclusion === null)
      .map((row) => row.turnId),
  );
}
