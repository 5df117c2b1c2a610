import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conversation, draft, put, send, turn } from './store-records.ts';
import type { Store } from '../../main/engine/ports/store.ts';
import type { OpenedStore, OpenStore } from './opened-store.ts';

/** What becomes of a message: its turn, the versions of its draft, and what leaves. */
export function storeTurns(name: string, open: OpenStore): void {
  describe(`${name} keeps turns, drafts and sends`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      ({ store } = opened);
    });
    afterEach(() => opened.dispose());

    it('gives the queue and its count in the order of opening, changes included', async () => {
      await store.commit([
        put.conversation(conversation('a')),
        put.turn(turn('t1', 'a')),
        put.turn(turn('t2', 'a')),
        put.turn(turn('t3', 'a', { state: 'failed' })),
        put.turn(turn('t4', 'a', { state: 'sent' })),
      ]);
      await store.commit([put.turn(turn('t1', 'a', { revision: 1, state: 'awaiting-review' }))]);
      const found = await store.turns.inStates(['failed', 'awaiting-review']);
      expect(found.map(({ id }) => id)).toEqual(['t1', 't3']);
      expect(await store.turns.count(['failed', 'awaiting-review', 'collecting'])).toBe(3);
      expect(await store.turns.inStates([])).toEqual([]);
    });

    it('knows the newest turn of each conversation, ended ones included', async () => {
      const [a, b, c] = ['a', 'b', 'c'].map((id) => conversation(id));
      if (!a || !b || !c) throw new Error('three');
      await store.commit([
        ...[a, b, c].map(put.conversation),
        put.turn(turn('a1', 'a')),
        put.turn(turn('a2', 'a', { state: 'silent' })),
        put.turn(turn('b1', 'b')),
      ]);
      await store.commit([put.turn(turn('a1', 'a', { revision: 1 }))]);
      expect((await store.turns.newest(a.id))?.id).toBe('a2');
      expect(await store.turns.newest(c.id)).toBeNull();
      const newest = await store.turns.newestOf([a.id, b.id, c.id]);
      expect(newest.map(({ id }) => id).toSorted()).toEqual(['a2', 'b1']);
    });

    it('keeps every version of a draft', async () => {
      const t = turn('t', 'a');
      await store.commit([put.conversation(conversation('a')), put.turn(t)]);
      await store.commit([put.draft(draft('d2', 't', 'a', { version: 2 }))]);
      await store.commit([put.draft(draft('d1', 't', 'a', { version: 1 }))]);
      const versions = await store.drafts.ofTurn(t.id);
      expect(versions.map(({ id }) => id)).toEqual(['d1', 'd2']);
      const both = versions.map(({ id }) => id);
      expect(await store.drafts.byIds(both)).toHaveLength(2);
      expect(await store.drafts.byIds([])).toEqual([]);
    });

    it('gives the outbox in the order of approving, and what left last', async () => {
      const t = turn('t', 'a');
      await store.commit([
        put.conversation(conversation('a')),
        put.turn(t),
        put.turn(turn('u', 'a')),
        put.send(send('s1', 't', 'a', { state: 'cancelled', settledAt: 1 })),
        put.send(send('s2', 't', 'a')),
        put.send(send('s3', 'u', 'a')),
        put.send(send('s4', null, 'a', { state: 'sent', settledAt: 50 })),
        put.send(send('s5', null, 'a', { state: 'sent', settledAt: 40 })),
      ]);
      const queued = await store.sends.inStates(['queued', 'handing-over']);
      expect(queued.map(({ id }) => id)).toEqual(['s2', 's3']);
      expect((await store.sends.ofTurn(t.id)).map(({ id }) => id)).toEqual(['s1', 's2']);
      expect((await store.sends.lastSent())?.id).toBe('s4');
    });
  });
}
