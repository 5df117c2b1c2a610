import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../main/engine/ports/store.ts';
import type { OpenedStore, OpenStore } from './opened-store.ts';
import { account, conversation, message, put, send, turn } from './store-records.ts';

const CHANNEL = conversation('a').channelId;
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

/** What is kept so that an account behind a channel is not put at risk. */
export function storeAccount(name: string, open: OpenStore): void {
  describe(`${name}, asked for what protects an account`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      ({ store } = opened);
    });
    afterEach(() => opened.dispose());

    it('keeps one record for each channel, the last one that was put', async () => {
      expect(await store.accounts.all()).toEqual([]);
      const web = account('whatsapp-web', {
        linkedSince: 5,
        freeze: { at: 9, kind: 'restricted', code: '463' },
        warnings: [{ channelId: 'whatsapp-web', kind: 'restricted', at: 9, code: '463' }],
      });
      await store.commit([put.account(account('whatsapp-web')), put.account(account('other'))]);
      await store.commit([put.account(web)]);
      const all = await store.accounts.all();
      expect(all.toSorted((a, b) => (a.channelId < b.channelId ? -1 : 1))).toEqual([
        account('other'),
        web,
      ]);
    });

    it('forgets no reply that left or may have left, and counts none that did not', async () => {
      const a = conversation('a');
      await store.commit([
        put.conversation(a),
        put.conversation(conversation('w', { channelId: 'whatsapp-web' })),
        ...['t1', 't2', 't3', 't4', 't5', 't6'].map((id) => put.turn(turn(id, 'a'))),
        put.send(send('unsure', 't1', 'a', { state: 'unconfirmed', handedOverAt: 1 })),
        put.send(send('old', 't2', 'a', { state: 'sent', settledAt: 99 })),
        put.send(send('just', 't3', 'a', { state: 'sent', settledAt: 100 })),
        put.send(send('going', 't4', 'a', { state: 'handing-over', handedOverAt: 1 })),
        put.send(send('waits', 't5', 'a', { state: 'queued' })),
        put.send(send('refused', 't6', 'a', { state: 'failed', settledAt: 200 })),
        put.send(send('undone', null, 'a', { state: 'cancelled', settledAt: 200 })),
        put.send(send('own', null, 'a', { state: 'sent', settledAt: 150 })),
        put.send(
          send('elsewhere', null, 'w', {
            channelId: 'whatsapp-web',
            state: 'sent',
            settledAt: 150,
          }),
        ),
      ]);
      const left = await store.sends.leftSince(CHANNEL, 100);
      expect(ids(left)).toEqual(['unsure', 'just', 'going', 'own']);
      expect(await store.sends.leftSince(CHANNEL, 1_000)).toMatchObject([
        { id: 'unsure' },
        { id: 'going' },
      ]);
    });

    it('knows whether the customer has ever written, whoever wrote most or last', async () => {
      await store.commit([
        ...['a', 'b', 'c', 'd'].map((id) => put.conversation(conversation(id))),
        put.message(message('m1', 'a')),
        put.message(message('m2', 'a', { direction: 'out', origin: 'owner-phone' })),
        put.message(message('m3', 'b', { direction: 'out', origin: 'owner-phone' })),
        put.message(message('m4', 'd', { body: { kind: 'system', text: 'New number' } })),
      ]);
      const heard = (id: string) => store.conversations.heard(conversation(id).id);
      expect(await heard('a')).toBe(true);
      expect(await heard('b')).toBe(false);
      expect(await heard('c')).toBe(false);
      expect(await heard('d')).toBe(false);
      expect(await heard('nowhere')).toBe(false);
    });

    it('finds the chats that look like two machines until the owner lifts it', async () => {
      const stop = { since: 5, sign: 'same-words', replies: 3, minutes: 10 };
      const a = conversation('a', { loop: { stop, liftedAt: null } });
      await store.commit([put.conversation(a), put.conversation(conversation('b'))]);
      expect(await store.conversations.looped()).toEqual([a]);
      const lifted = conversation('a', { loop: { stop: null, liftedAt: 9 } });
      await store.commit([put.conversation(lifted)]);
      expect(await store.conversations.looped()).toEqual([]);
      expect(await store.conversations.get(a.id)).toEqual(lifted);
    });
  });
}
