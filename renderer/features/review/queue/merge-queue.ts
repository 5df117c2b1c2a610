import type { QueueItem } from '../../../../main/engine/domain/views/review.ts';

/** What the list shows, and what waits behind the "new" pill so that nothing moves under the eye. */
export interface ShownQueue {
  rows: readonly QueueItem[];
  waiting: readonly QueueItem[];
}

/** A row that the owner put off goes to its new place; anything else keeps the one it has. */
const placeKey = (row: QueueItem) => `${row.turnId} ${row.laterAt ?? ''}`;

/** Puts rows into their places among others that stay in the order they have. */
function putIn(
  rows: readonly QueueItem[],
  brought: readonly QueueItem[],
  rankOf: (row: QueueItem) => number,
): QueueItem[] {
  return brought.reduce<QueueItem[]>(
    (all, row) => {
      const before = all.findIndex((each) => rankOf(each) > rankOf(row));
      return before === -1 ? [...all, row] : all.toSpliced(before, 0, row);
    },
    [...rows],
  );
}

/**
 * Takes in what the main process tells, without moving what is shown: rows change and go where they are, new ones
 * join at the end, and those that would push in before others wait, except the one that the owner brings back. Pure.
 */
export function mergeQueue(
  shown: readonly QueueItem[],
  told: readonly QueueItem[],
  wanted: QueueItem['turnId'] | null = null,
): ShownQueue {
  const byKey = new Map(told.map((row, index) => [placeKey(row), { row, index }]));
  const rankOf = (row: QueueItem) => byKey.get(placeKey(row))?.index ?? -1;
  const kept = shown.flatMap((row) => byKey.get(placeKey(row))?.row ?? []);
  const keptKeys = new Set(kept.map(placeKey));
  const lastKept = Math.max(-1, ...kept.map(rankOf));
  const fresh = told.filter((row) => !keptKeys.has(placeKey(row)));
  const isLet = (row: QueueItem) => rankOf(row) > lastKept || row.turnId === wanted;
  return {
    rows: putIn(kept, fresh.filter(isLet), rankOf),
    waiting: fresh.filter((row) => !isLet(row)),
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
