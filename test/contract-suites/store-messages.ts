import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conversation, message, put, saying } from './store-records.ts';
import type { Store } from '../../main/engine/ports/store.ts';
import type { OpenedStore, OpenStore } from './opened-store.ts';

/** Messages: paged in order, found by their ids and by receipts. */
export function storeMessages(name: string, open: OpenStore): void {
  describe(`${name} keeps messages`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      ({ store } = opened);
    });
    afterEach(() => opened.dispose());

    const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

    it('pages backwards in the order of storing, whatever the clocks said', async () => {
      const a = conversation('a');
      await store.commit([put.conversation(a), put.conversation(conversation('b'))]);
      for (const [index, id] of ['m1', 'm2', 'm3', 'm4', 'm5'].entries()) {
        await store.commit([
          put.message(message(id, 'a', { sentAt: 100 - index })),
          put.message(message(`b-${id}`, 'b')),
        ]);
      }
      const page = (before: string | null, limit: number) =>
        store.messages.page({
          conversationId: a.id,
          before: before === null ? null : message(before, 'a').id,
          limit,
        });
      const newest = await page(null, 2);
      expect([ids(newest.items), newest.hasOlder, newest.total]).toEqual([['m4', 'm5'], true, 5]);
      const older = await page('m4', 2);
      expect([ids(older.items), older.hasOlder]).toEqual([['m2', 'm3'], true]);
      const oldest = await page('m2', 2);
      expect([ids(oldest.items), oldest.hasOlder, oldest.total]).toEqual([['m1'], false, 5]);
      expect(ids((await page('m3', 2)).items)).toEqual(['m1', 'm2']);
      expect((await page('m1', 2)).items).toEqual([]);
    });

    it('reads by ids in the order of storing', async () => {
      await store.commit([
        put.conversation(conversation('a')),
        put.message(message('z', 'a')),
        put.message(message('m', 'a')),
        put.message(message('b', 'a')),
      ]);
      const asked = ['b', 'none', 'z'].map((id) => message(id, 'a').id);
      expect(ids(await store.messages.byIds(asked))).toEqual(['z', 'b']);
      expect(await store.messages.byIds([])).toEqual([]);
    });

    it('finds what a receipt is about, and moves its ticks', async () => {
      const out = message('m', 'a', { direction: 'out', origin: 'auto', delivery: 'sent' });
      await store.commit([put.conversation(conversation('a')), put.message(out)]);
      await store.commit([{ type: 'set-delivery', messageId: out.id, delivery: 'read' }]);
      if (out.channelMessageId === null) throw new Error('has one');
      const found = await store.messages.findByChannelId(out.channelId, out.channelMessageId);
      expect(found).toEqual({ ...out, delivery: 'read' });
      expect(
        await store.messages.findByChannelId(
          message('m', 'a', { channelId: 'other' }).channelId,
          out.channelMessageId,
        ),
      ).toBeNull();
    });

    it.each([
      ['longest text', 'x'.repeat(60_000)],
      ['long Chinese', '蛋糕'.repeat(30_000)],
      ['zero-width characters', 'a\u200Bb\u200D\uFEFF\u2066c\u2069'],
      ['a lone high surrogate', 'cut \uD83D'],
      ['a lone low surrogate', '\uDC00 cut'],
      ['a zero character', 'before\u0000after'],
      ['an emoji family', '👨‍👩‍👧‍👦 🇪🇸'],
      ['right to left', 'مرحبا، هل أنتم مفتوحون؟'],
      ['nothing', ''],
    ])('keeps %s to the last unit', async (_what, text) => {
      const stored = saying('m', 'a', text);
      await store.commit([put.conversation(conversation('a')), put.message(stored)]);
      expect((await store.messages.get(stored.id))?.body).toEqual({ kind: 'text', text });
    });

    it('keeps several messages that the channel has not named yet', async () => {
      await store.commit([
        put.conversation(conversation('a')),
        put.message(message('m1', 'a', { channelMessageId: null })),
        put.message(message('m2', 'a', { channelMessageId: null })),
      ]);
      const asked = ['m1', 'm2'].map((id) => message(id, 'a').id);
      expect(await store.messages.byIds(asked)).toHaveLength(2);
    });
  });
}
