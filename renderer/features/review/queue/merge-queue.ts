import type { QueueItem } from '../../../../main/engine/domain/views/review.ts';

/** What the list shows, and what waits behind the "new" pill so that nothing moves under the eye. */
export interface ShownQueue {
  rows: readonly QueueItem[];
  waiting: readonly QueueItem[];
}

/** A row that the owner put off goes to its new place; anything else keeps the one it has. */
const placeKey = (row: QueueItem) => `${row.turnId} ${row.laterAt ?? ''}`;

/**
 * Takes in what the main process tells, without moving what is shown: rows change and go where they are, new ones
 * join at the end, and those that would push in before others wait. Pure.
 */
export function mergeQueue(shown: readonly QueueItem[], told: readonly QueueItem[]): ShownQueue {
  const rank = new Map(told.map((row, index) => [placeKey(row), { row, index }]));
  const kept = shown.flatMap((row) => rank.get(placeKey(row))?.row ?? []);
  const keptKeys = new Set(kept.map(placeKey));
  const lastKept = Math.max(-1, ...kept.map((row) => rank.get(placeKey(row))?.index ?? -1));
  const fresh = told.filter((row) => !keptKeys.has(placeKey(row)));
  return {
    rows: [...kept, ...fresh.filter((row) => (rank.get(placeKey(row))?.index ?? 0) > lastKept)],
    waiting: fresh.filter((row) => (rank.get(placeKey(row))?.index ?? 0) < lastKept),
  };
}

/** Which row is worked on next once `gone` has left: the one after it, else the one before. Pure. */
export function nextAfter(
  rows: readonly QueueItem[],
  gone: QueueItem['turnId'],
): QueueItem['turnId'] | null {
  const index = rows.findIndex((row) => row.turnId === gone);
  if (index === -1) return rows[0]?.turnId ?? null;
  return (rows[index + 1] ?? rows[index - 1])?.turnId ?? null;
}
