import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contact, conversation, draft, message, put, send, turn } from './store-records.ts';
import type { Store } from '../../main/engine/ports/store.ts';
import type { OpenedStore, OpenStore } from './opened-store.ts';

/** Chats: read in one step, listed newest first, counted. */
export function storeConversations(name: string, open: OpenStore): void {
  describe(`${name} keeps conversations`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      ({ store } = opened);
    });
    afterEach(() => opened.dispose());

    it('gives one step everything it needs in one read', async () => {
      const a = conversation('a', { contactId: 'k' });
      await store.commit([
        put.contact(contact('k')),
        put.conversation(a),
        put.turn(turn('closed', 'a', { state: 'rejected', draftId: 'd0' })),
        put.turn(turn('t', 'a', { state: 'awaiting-review', draftId: 'd2' })),
        put.turn(turn('u', 'a')),
        put.draft(draft('d0', 'closed', 'a')),
        put.draft(draft('d1', 't', 'a')),
        put.draft(draft('d2', 't', 'a', { version: 2 })),
        put.send(send('s', 't', 'a', { state: 'queued' })),
      ]);
      const found = await store.conversations.snapshot(a.id);
      expect(found?.conversation).toEqual(a);
      expect(found?.contact?.id).toBe('k');
      expect(found?.openTurns.map(({ id }) => id)).toEqual(['t', 'u']);
      expect(found?.drafts.map(({ id }) => id)).toEqual(['d2']);
      expect(found?.liveSends.map(({ id }) => id)).toEqual(['s']);
      expect(await store.conversations.snapshot(conversation('no').id)).toBeNull();
    });

    it('lists newest activity first and pages without gaps or doubles, ties included', async () => {
      const at = (id: string, time: number) =>
        put.conversation(conversation(id, { last: { at: time, preview: '', origin: 'customer' } }));
      await store.commit([
        at('a', 10),
        at('b', 30),
        at('c', 20),
        at('d', 20),
        at('e', 20),
        put.conversation(conversation('f', { createdAt: 25 })),
      ]);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await store.conversations.list({ limit: 2, after });
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual(['b', 'f', 'e', 'd', 'c', 'a']);
    });

    it('moves a conversation up when something happens in it', async () => {
      const last = (at: number) => ({ last: { at, preview: '', origin: 'customer' } });
      await store.commit([
        put.conversation(conversation('a', last(1))),
        put.conversation(conversation('b', last(2))),
      ]);
      await store.commit([put.conversation(conversation('a', last(3)))]);
      const { items } = await store.conversations.list({ limit: 5, after: null });
      expect(items.map(({ id }) => id)).toEqual(['a', 'b']);
    });

    it('narrows a list to one channel', async () => {
      const web = conversation('w', { channelId: 'whatsapp-web' });
      await store.commit([put.conversation(conversation('a')), put.conversation(web)]);
      const page = await store.conversations.list({
        limit: 5,
        after: null,
        channelId: web.channelId,
      });
      expect(page.items).toEqual([web]);
    });

    it('refuses a list position that is not one of ours', async () => {
      await expect(
        store.conversations.list({ limit: 5, after: 'DROP TABLE' }),
      ).rejects.toMatchObject({ code: 'invalid-input' });
    });

    it('reads many at once and leaves out what is not there', async () => {
      const all = ['a', 'b', 'c'].map((id) => conversation(id));
      await store.commit(all.map(put.conversation));
      const ids = ['c', 'no', 'a'].map((id) => conversation(id).id);
      const found = await store.conversations.byIds(ids);
      expect(found.map(({ id }) => id).toSorted()).toEqual(['a', 'c']);
    });

    it('tells which of them we have ever written in', async () => {
      await store.commit([
        ...['a', 'b', 'c'].map((id) => put.conversation(conversation(id))),
        put.message(message('in', 'a')),
        put.message(message('out', 'b', { direction: 'out', origin: 'auto' })),
        put.message(message('in-again', 'b')),
      ]);
      await store.commit([put.conversation(conversation('b', { unread: 3 }))]);
      const ids = ['a', 'b', 'c'].map((id) => conversation(id).id);
      expect(await store.conversations.answered(ids)).toEqual(['b']);
    });

    it('counts by mode, also after a mode was changed', async () => {
      await store.commit([
        put.conversation(conversation('a', { mode: 'auto' })),
        put.conversation(conversation('b', { mode: 'auto' })),
        put.conversation(conversation('c', { mode: 'off' })),
      ]);
      await store.commit([put.conversation(conversation('b', { mode: 'draft' }))]);
      expect(await store.conversations.countByMode()).toEqual({ off: 1, draft: 1, auto: 1 });
    });
  });
}
