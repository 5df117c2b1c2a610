import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Store } from '../../main/engine/ports/store.ts';
import type { OpenedStore, OpenStore } from './opened-store.ts';
import {
  alias,
  contact,
  conversation,
  draft,
  message,
  put,
  saying,
  send,
  turn,
} from './store-records.ts';

const PHONE = '34600@practice';
const LID = '77@practice';

const merged = (from: string, into: string): Change[] => [
  { type: 'merge-contacts', from: contact(from).id, into: contact(into).id },
  { type: 'merge-conversations', from: conversation(from).id, into: conversation(into).id },
];

/** Two who turn out to be one person. */
export function storeMerges(name: string, open: OpenStore): void {
  describe(`${name} makes one person of two`, () => {
    let opened: OpenedStore;
    let store: Store;
    const a = conversation('a', { address: PHONE, contactId: 'a' });
    const b = conversation('b', { address: LID, contactId: 'b' });
    const at = (id: string, to: string, time: number, over: object = {}) =>
      put.message(message(id, to, { senderId: to, sentAt: time, storedAt: time, ...over }));

    beforeEach(async () => {
      opened = await open();
      ({ store } = opened);
      await store.commit([
        put.contact(contact('a')),
        put.contact(contact('b')),
        put.alias(alias('a', PHONE)),
        put.alias(alias('b', LID)),
        put.conversation(a),
        put.conversation(b),
        at('a1', 'a', 100),
        at('b1', 'b', 150),
        at('a2', 'a', 200),
        at('b2', 'b', 250, { senderId: null, direction: 'out', origin: 'auto' }),
        put.turn(turn('t', 'b', { state: 'awaiting-review', draftId: 'd' })),
        put.draft(draft('d', 't', 'b')),
        put.turn(turn('old', 'b', { state: 'sent' })),
        put.send(send('s', 'old', 'b', { state: 'unconfirmed' })),
        put.message(saying('odd', 'b', 'cut \uD83D "quoted" \u0000')),
      ]);
    });
    afterEach(() => opened.dispose());

    const arrival = (address: string, sentAt?: number) => {
      const { channelId, channelMessageId } = message('new', 'a');
      if (channelMessageId === null) throw new Error('a test message has a channel id');
      const key = { channelId, channelMessageId, chatAddress: address, senderAddress: address };
      return store.conversations.arrival(sentAt === undefined ? key : { ...key, sentAt });
    };

    it('moves messages, turns, drafts, sends and addresses, in the order of their times', async () => {
      await store.commit(merged('b', 'a'));
      const page = await store.messages.page({ conversationId: a.id, before: null, limit: 50 });
      expect(page.items.map(({ id }) => id)).toEqual(['a1', 'b1', 'a2', 'b2', 'odd']);
      expect(page.total).toBe(5);
      expect(new Set(page.items.map(({ conversationId }) => conversationId))).toEqual(
        new Set(['a']),
      );
      expect(page.items.map(({ senderId }) => senderId)).toEqual(['a', 'a', 'a', null, null]);
      expect(page.items.at(-1)?.body).toEqual({ kind: 'text', text: 'cut \uD83D "quoted" \u0000' });
      const snapshot = await store.conversations.snapshot(a.id);
      expect(snapshot?.openTurns).toEqual([
        turn('t', 'a', { recipient: 'b@practice', state: 'awaiting-review', draftId: 'd' }),
      ]);
      expect(snapshot?.drafts).toEqual([draft('d', 't', 'a')]);
      expect(snapshot?.liveSends).toEqual([
        send('s', 'old', 'a', { recipient: 'b@practice', state: 'unconfirmed' }),
      ]);
      expect((await store.turns.get(turn('old', 'a').id))?.conversationId).toBe('a');
      expect(await store.conversations.answered([a.id])).toEqual(['a']);
      expect(await store.conversations.get(b.id)).toBeNull();
      expect(await store.conversations.contact(contact('b').id)).toBeNull();
      const addresses = (await store.conversations.aliases(contact('a').id)).map(
        ({ address }) => address,
      );
      expect(addresses.toSorted()).toEqual([PHONE, LID].toSorted());
      expect((await store.messages.search({ text: 'Text of b1', limit: 5 })).length).toBe(1);
    });

    it('takes later messages into the one thread, and finds it under either address', async () => {
      await store.commit(merged('b', 'a'));
      await store.commit([at('a3', 'a', 240)]);
      const page = await store.messages.page({ conversationId: a.id, before: null, limit: 1 });
      expect(page.items[0]?.id).toBe('a3');
      for (const address of [PHONE, LID]) {
        const found = await arrival(address);
        expect([found.contact?.id, found.conversation?.id]).toEqual(['a', 'a']);
      }
    });

    it('lets the remaining chat take over the other one’s address in the same batch', async () => {
      await store.commit([...merged('b', 'a'), put.conversation({ ...a, address: LID })]);
      expect((await store.conversations.get(a.id))?.address).toBe(LID);
      expect((await arrival(PHONE)).conversation?.id).toBe('a');
    });

    it('refuses who read a turn before it moved', async () => {
      const moved = turn('t', 'a', { revision: 1, state: 'awaiting-review' });
      await store.commit([...merged('b', 'a'), put.turn(moved)]);
      const late = turn('t', 'b', { revision: 1, state: 'rejected' });
      await expect(store.commit([put.turn(late)])).rejects.toMatchObject({
        code: expect.stringMatching(/conflict|not-found/u) as string,
      });
    });

    it.each<[string, Change, string]>([
      ['a contact with itself', merged('a', 'a')[0] as Change, 'conflict'],
      ['a chat with itself', merged('a', 'a')[1] as Change, 'conflict'],
      ['a contact that is not there', merged('none', 'a')[0] as Change, 'not-found'],
      ['a chat that is not there', merged('none', 'a')[1] as Change, 'not-found'],
      ['into a contact that is not there', merged('a', 'none')[0] as Change, 'not-found'],
      ['into a chat that is not there', merged('a', 'none')[1] as Change, 'not-found'],
    ])('refuses to merge %s and changes nothing', async (_what, change, code) => {
      const before = await store.messages.page({ conversationId: b.id, before: null, limit: 9 });
      await expect(store.commit([change])).rejects.toMatchObject({ code });
      expect(await store.messages.page({ conversationId: b.id, before: null, limit: 9 })).toEqual(
        before,
      );
      expect((await arrival(LID)).contact?.id).toBe('b');
    });

    it('tells who is behind addresses, whichever of them is asked', async () => {
      await store.commit([put.alias(alias('a', 'third@practice'))]);
      const { channelId } = a;
      const who = await store.conversations.whoIs({
        channelId,
        addresses: ['third@practice', LID, 'nobody@practice'],
      });
      const sorted = (items: readonly { id: string }[]) => items.map(({ id }) => id).toSorted();
      expect([sorted(who.contacts), sorted(who.conversations)]).toEqual([
        ['a', 'b'],
        ['a', 'b'],
      ]);
      expect(who.aliases.map(({ address }) => address).toSorted()).toEqual(
        [LID, PHONE, 'third@practice'].toSorted(),
      );
    });

    it('lets nobody new have an address that is somebody’s, until it is given up', async () => {
      const fresh: Change = { type: 'put-alias', alias: alias('a', LID), fresh: true };
      await expect(store.commit([fresh])).rejects.toMatchObject({ code: 'conflict' });
      expect((await arrival(LID)).contact?.id).toBe('b');
      await store.commit([{ ...fresh, alias: alias('b', LID) }]);
      await store.commit([put.alias({ ...alias('b', LID), retiredAt: 5 }), fresh]);
      expect((await arrival(LID)).contact?.id).toBe('a');
      expect((await store.conversations.aliases(contact('a').id)).length).toBe(2);
    });

    it('takes what is written from a given-up address for somebody else’s', async () => {
      await store.commit([put.alias({ ...alias('a', 'old@practice'), retiredAt: 500 })]);
      expect((await arrival('old@practice', 499)).contact?.id).toBe('a');
      expect((await arrival('old@practice', 499)).conversation?.id).toBe('a');
      expect((await arrival('old@practice', 501)).contact).toBeNull();
      expect((await arrival('old@practice', 501)).conversation).toBeNull();
      expect((await arrival('old@practice')).contact).toBeNull();
    });
  });
}
