import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeAccount } from './store-account.ts';
import { storeAmendments } from './store-amendments.ts';
import { storeMerges } from './store-merges.ts';
import { storeRefusals } from './store-refusals.ts';
import { storeSearch } from './store-search.ts';
import {
  alias,
  contact,
  conversation,
  draft,
  fact,
  message,
  put,
  saying,
  send,
  turn,
} from './store-records.ts';
import type { Store } from '../../main/engine/ports/store.ts';
import type { OpenedStore, OpenStore } from './opened-store.ts';

/** What everything that calls itself a `Store` must do. */
export function storeContract(name: string, open: OpenStore): void {
  describe(`${name} as a store`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      ({ store } = opened);
    });
    afterEach(() => opened.dispose());

    it('has nothing and an open gate at first', async () => {
      expect(await store.gate.get()).toEqual({ open: true });
      expect(await store.business.get()).toBeNull();
      expect(await store.business.facts()).toEqual([]);
      expect(await store.conversations.list({ limit: 10, after: null })).toEqual({
        items: [],
        next: null,
      });
      expect(await store.turns.get(turn('t', 'a').id)).toBeNull();
      expect(await store.sends.lastSent()).toBeNull();
    });

    it('gives back every kind of record exactly as it was stored', async () => {
      const records = {
        contact: contact('k', { language: 'ar', note: 'Likes "rye"' }),
        conversation: conversation('a', {
          contactId: 'k',
          handOver: { since: 1, until: null, by: 'phone' },
          last: { at: 9, preview: 'Hi', origin: 'customer' },
        }),
        message: message('m', 'a', {
          senderId: 'k',
          body: { kind: 'media', media: 'image', caption: 'Cake?', bytes: 12 },
        }),
        turn: turn('t', 'a', { error: { code: 'provider.key', message: 'No' }, hint: 'short' }),
        draft: draft('d', 't', 'a', { cost: { micros: 12, currency: 'EUR' } }),
        send: send('s', 't', 'a'),
        fact: fact('f'),
      };
      // In an order in which nothing that is pointed at comes first.
      await store.commit([
        put.send(records.send),
        put.draft(records.draft),
        put.turn(records.turn),
        put.message(records.message),
        put.alias(alias('k', 'a@practice')),
        put.conversation(records.conversation),
        put.contact(records.contact),
        put.fact(records.fact),
      ]);
      expect(await store.conversations.contact(records.contact.id)).toEqual(records.contact);
      expect(await store.conversations.get(records.conversation.id)).toEqual(records.conversation);
      expect(await store.messages.get(records.message.id)).toEqual(records.message);
      expect(await store.turns.get(records.turn.id)).toEqual(records.turn);
      expect(await store.drafts.get(records.draft.id)).toEqual(records.draft);
      expect(await store.sends.get(records.send.id)).toEqual(records.send);
      expect(await store.business.facts()).toEqual([records.fact]);
    });

    it('does not let a caller change what is stored through an object it holds', async () => {
      const mine = conversation('a', { last: { at: 9, preview: 'Hi', origin: 'customer' } });
      const id = mine.id;
      await store.commit([put.conversation(mine)]);
      mine.title = 'Changed after storing';
      const read = await store.conversations.get(id);
      if (read?.last) read.last.preview = 'Changed after reading';
      expect((await store.conversations.get(id))?.title).toBe('Chat a');
      expect((await store.conversations.get(id))?.last?.preview).toBe('Hi');
    });

    describe('arrivals', () => {
      const key = (id: string, over: object = {}) => ({
        channelId: message('m', 'a').channelId,
        channelMessageId: message(id, 'a').channelMessageId ?? message('m', 'a').id,
        chatAddress: 'a@practice',
        senderAddress: 'a@practice',
        ...over,
      });
      const arrival = (id: string, over: object = {}) => {
        const asked = key(id, over);
        const { channelMessageId } = message(id, 'a');
        if (channelMessageId === null) throw new Error('a test message has a channel id');
        return store.conversations.arrival({ ...asked, channelMessageId });
      };

      it('knows nothing of a stranger', async () => {
        expect(await arrival('m')).toEqual({
          duplicate: false,
          contact: null,
          conversation: null,
          openTurns: [],
          liveSends: [],
        });
      });

      it('sees a replay, who wrote, what is open and what is leaving, and nothing of other chats', async () => {
        await store.commit([
          put.contact(contact('k')),
          put.alias(alias('k', 'a@practice')),
          put.conversation(conversation('a', { contactId: 'k' })),
          put.conversation(conversation('b')),
          put.message(message('m', 'a')),
          put.turn(turn('done', 'a', { state: 'sent' })),
          put.turn(turn('second', 'a', { state: 'approved', openedAt: 1 })),
          put.turn(turn('third', 'a', { openedAt: 0 })),
          put.turn(turn('other', 'b')),
          put.send(send('gone', 'done', 'a', { state: 'sent', settledAt: 5 })),
          put.send(send('live', 'second', 'a', { state: 'unconfirmed' })),
          put.send(send('elsewhere', 'other', 'b')),
        ]);
        const found = await arrival('m');
        expect(found.duplicate).toBe(true);
        expect(found.contact?.id).toBe('k');
        expect(found.conversation?.id).toBe('a');
        expect(found.openTurns.map(({ id }) => id)).toEqual(['second', 'third']);
        expect(found.liveSends.map(({ id }) => id)).toEqual(['live']);
      });

      it('does not take the same id of another channel for a replay', async () => {
        await store.commit([put.conversation(conversation('a')), put.message(message('m', 'a'))]);
        const found = await arrival('m', { channelId: 'whatsapp-web' });
        expect(found.duplicate).toBe(false);
        expect(found.conversation).toBeNull();
      });

      it('follows an address that turned out to be somebody else', async () => {
        await store.commit([
          put.contact(contact('old')),
          put.contact(contact('new')),
          put.alias(alias('old', 'a@practice')),
        ]);
        await store.commit([put.alias(alias('new', 'a@practice'))]);
        expect((await arrival('m')).contact?.id).toBe('new');
      });
    });

    describe('conversations', () => {
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
          put.conversation(
            conversation(id, { last: { at: time, preview: '', origin: 'customer' } }),
          );
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

    describe('messages', () => {
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

    describe('turns, drafts and sends', () => {
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

    describe('the shop and the gate', () => {
      it('remembers the stop', async () => {
        await store.commit([
          { type: 'put-gate', gate: { open: false, since: 7, held: 2, gone: 1 } },
        ]);
        expect(await store.gate.get()).toEqual({ open: false, since: 7, held: 2, gone: 1 });
        await store.commit([{ type: 'put-gate', gate: { open: true } }]);
        expect(await store.gate.get()).toEqual({ open: true });
      });

      it('replaces the business and edits its facts in place', async () => {
        const business = {
          name: 'Bakery',
          about: 'Bread.',
          timeZone: 'Europe/Madrid',
          currency: 'EUR',
          languages: ['es', 'en'],
          openingHours: [{ day: 1, opens: 540, closes: 1080 }],
          signature: '',
        };
        await store.commit([
          { type: 'put-business', business: { ...business, name: 'Old' } },
          put.fact(fact('f1')),
          put.fact(fact('f2')),
        ]);
        await store.commit([
          { type: 'put-business', business },
          put.fact(fact('f1', { text: 'Ten to six.' })),
          { type: 'delete-fact', factId: fact('none').id },
        ]);
        expect(await store.business.get()).toEqual(business);
        expect((await store.business.facts()).map(({ text }) => text)).toEqual([
          'Ten to six.',
          'Nine to six.',
        ]);
        await store.commit([{ type: 'delete-fact', factId: fact('f1').id }]);
        expect((await store.business.facts()).map(({ id }) => id)).toEqual(['f2']);
      });
    });
  });
  storeAccount(name, open);
  storeRefusals(name, open);
  storeSearch(name, open);
  storeAmendments(name, open);
  storeMerges(name, open);
}
