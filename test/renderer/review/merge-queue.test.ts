import { describe, expect, it } from 'vitest';
import { TurnId } from '../../../main/engine/domain/ids.ts';
import type { QueueItem } from '../../../main/engine/domain/views/review.ts';
import { createDeskDouble } from '../../doubles/desk-bridge.ts';
import { CUSTOMERS } from '../../doubles/desk-customers.ts';
import { emptyDesk, tell } from '../../doubles/desk-data.ts';
import {
  toggleTick,
  MAX_TICKED,
  stillTicked,
} from '../../../renderer/features/review/bulk/tick.ts';
import { mergeQueue, nextAfter } from '../../../renderer/features/review/queue/merge-queue.ts';
import { z } from 'zod';
import { contract } from '../../../preload/contract/index.ts';

const Queue = z.object({ data: contract['review.queue'].output });

async function sampleRows(): Promise<QueueItem[]> {
  const data = emptyDesk(Date.UTC(2026, 4, 5));
  for (const told of CUSTOMERS) tell(data, told);
  return Queue.parse(await createDeskDouble(data).call('review.queue', undefined)).data;
}

const rows = await sampleRows();
const ids = (all: readonly QueueItem[]) => all.map((row) => row.turnId.replace('turn-', ''));
const [lina, omar, carmen, youssef] = rows;
if (lina === undefined || omar === undefined || carmen === undefined || youssef === undefined) {
  throw new RangeError('four customers wait');
}

describe('the queue under the eye', () => {
  it('does not push rows down for an urgent one that comes in', () => {
    const merged = mergeQueue([omar, carmen], [lina, omar, carmen]);
    expect(ids(merged.rows)).toEqual(['omar', 'carmen']);
    expect(ids(merged.waiting)).toEqual(['lina']);
  });

  it('does not keep back what only joins at the end', () => {
    const merged = mergeQueue([lina, omar], [lina, omar, carmen, youssef]);
    expect(ids(merged.rows)).toEqual(['lina', 'omar', 'carmen', 'youssef']);
    expect(merged.waiting).toEqual([]);
  });

  it('shows a changed row where it was, and drops one that is gone', () => {
    const changed = { ...carmen, newer: true };
    const merged = mergeQueue([lina, omar, carmen], [lina, changed]);
    expect(merged.rows).toEqual([lina, changed]);
  });

  it('moves a row that the owner put off to the end', () => {
    const later = { ...lina, laterAt: 5 };
    const merged = mergeQueue([lina, omar, carmen], [omar, carmen, later]);
    expect(ids(merged.rows)).toEqual(['omar', 'carmen', 'lina']);
  });

  it('does not hide behind the pill what the owner has just brought back', () => {
    const merged = mergeQueue([lina, carmen], [lina, omar, carmen], omar.turnId);
    expect(ids(merged.rows)).toEqual(['lina', 'omar', 'carmen']);
    expect(merged.waiting).toEqual([]);
  });

  it('goes on with the row after the one that left, at the end with the one before', () => {
    expect(nextAfter([lina, omar, carmen], omar.turnId)).toBe(carmen.turnId);
    expect(nextAfter([lina, omar, carmen], carmen.turnId)).toBe(omar.turnId);
    expect(nextAfter([lina], lina.turnId)).toBeNull();
  });
});

describe('ticking for a bulk approval', () => {
  it('refuses every row that has to be looked at alone, with its reason', () => {
    expect(toggleTick(new Set(), lina)).toEqual({ refused: 'flagged' });
    for (const reason of contract['review.queue'].output.element.shape.bulkExclusion.unwrap()
      .options) {
      expect(toggleTick(new Set(), { ...omar, bulkExclusion: reason })).toEqual({
        refused: reason,
      });
    }
  });

  it('stops at ten, and still lets a tick be taken away', () => {
    const ten = new Set(
      Array.from({ length: MAX_TICKED }, (_, index) => TurnId.parse(`turn-${index}`)),
    );
    expect(toggleTick(ten, omar)).toEqual({ refused: 'too-many' });
    const taken = toggleTick(new Set([omar.turnId]), omar);
    expect(taken).toEqual({ ticked: new Set() });
  });

  it('takes the tick off a row that may no longer be approved unseen', () => {
    const ticked = new Set([omar.turnId, carmen.turnId]);
    const changed = { ...carmen, bulkExclusion: 'newer-message' as const };
    expect(stillTicked(ticked, [omar, changed])).toEqual(new Set([omar.turnId]));
  });
});
