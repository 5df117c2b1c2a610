import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeAccount } from './store-account.ts';
import { storeAmendments } from './store-amendments.ts';
import { storeConversations } from './store-conversations.ts';
import { storeMerges } from './store-merges.ts';
import { storeMessages } from './store-messages.ts';
import { storeRefusals } from './store-refusals.ts';
import { storeSearch } from './store-search.ts';
import { storeTurns } from './store-turns.ts';
import {
  alias,
  contact,
  conversation,
  draft,
  fact,
  message,
  put,
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
        turn: turn('t', 'a', {
          error: { code: 'provider.key', message: 'No' },
          hint: 'short',
          alarm: 'upset',
        }),
        draft: draft('d', 't', 'a', {
          cost: { micros: 12, currency: 'EUR' },
          understanding: {
            intent: { topic: 'delivery', factId: null },
            mood: 'angry',
            urgency: 'soon',
            questions: ['When does it come?'],
          },
        }),
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
  storeConversations(name, open);
  storeMessages(name, open);
  storeTurns(name, open);
  storeAccount(name, open);
  storeRefusals(name, open);
  storeSearch(name, open);
  storeAmendments(name, open);
  storeMerges(name, open);
}
