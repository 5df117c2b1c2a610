import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedStore, OpenStore } from './opened-store.ts';
import type { SendState } from '../../main/engine/domain/send.ts';
import type { Change, Store } from '../../main/engine/ports/store.ts';
import { contact, conversation, draft, fact, message, put, send, turn } from './store-records.ts';

/** What a store must refuse, and that a refused batch leaves nothing behind. */
export function storeRefusals(name: string, open: OpenStore): void {
  const base: Change[] = [
    put.conversation(conversation('a')),
    put.message(message('m', 'a')),
    put.turn(turn('t', 'a')),
    put.draft(draft('d', 't', 'a')),
  ];

  describe(`${name} refuses`, () => {
    let opened: OpenedStore;
    const current = () => opened.store;

    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.dispose());

    it.each<[string, Change]>([
      ['a replayed message', put.message(message('new', 'a', { channelMessageId: 'wire-m' }))],
      ['a second message of one id', put.message(message('m', 'a', { channelMessageId: 'other' }))],
      ['a turn that exists already', put.turn(turn('t', 'a', { state: 'ready' }))],
      ['a turn from a stale reading', put.turn(turn('t', 'a', { revision: 2 }))],
      ['a turn that was never stored', put.turn(turn('none', 'a', { revision: 1 }))],
      ['a send that was never stored', put.send(send('none', null, 'a', { revision: 1 }))],
      ['another draft of the same version', put.draft(draft('e', 't', 'a'))],
      ['another draft of the same id', put.draft(draft('d', 't', 'a', { version: 2 }))],
      [
        'a second conversation at one address',
        put.conversation(conversation('b', { address: 'a@practice' })),
      ],
    ])('refuses %s as a conflict', async (_what, change) => {
      await current().commit(base);
      await expect(current().commit([change])).rejects.toMatchObject({ code: 'conflict' });
    });

    it.each<[string, Change]>([
      ['message', put.message(message('n', 'nowhere'))],
      ['turn', put.turn(turn('n', 'nowhere'))],
      ['draft', put.draft(draft('n', 'nowhere', 'a'))],
      ['send', put.send(send('n', 'nowhere', 'a'))],
      ['tick', { type: 'set-delivery', messageId: message('n', 'a').id, delivery: 'read' }],
      ['conversation', put.conversation(conversation('n', { contactId: 'nobody' }))],
      ['contact that is gone', { type: 'put-contact', contact: contact('n'), known: true }],
    ])('refuses a %s that points at nothing', async (_what, change) => {
      await current().commit(base);
      await expect(current().commit([change])).rejects.toMatchObject({ code: 'not-found' });
    });

    it('refuses a record that the domain does not know, without quoting it', async () => {
      const wrong = { ...turn('t', 'a'), state: 'flying', hint: 'my secret' };
      const change = { type: 'put-turn', turn: wrong };
      const refused = current().commit([change as unknown as Change]);
      await expect(refused).rejects.toMatchObject({ code: 'invalid-input' });
      await expect(refused).rejects.not.toThrow(/secret/u);
    });

    it('stores nothing of a batch whose last change is refused', async () => {
      const store = current();
      await store.commit(base);
      const before = await everything(store);
      const refused = store.commit([
        put.conversation(conversation('a', { title: 'Renamed', address: 'moved@practice' })),
        put.conversation(conversation('b')),
        put.message(message('m2', 'a', { direction: 'out', origin: 'auto' })),
        { type: 'set-delivery', messageId: message('m', 'a').id, delivery: 'read' },
        put.turn(turn('t', 'a', { revision: 1, state: 'ready' })),
        put.draft(draft('d2', 't', 'a', { version: 2 })),
        put.fact(fact('f')),
        { type: 'put-gate', gate: { open: false, since: 1, held: 0, gone: 0 } },
        put.send(send('s', 't', 'a', { revision: 7 })),
      ]);
      await expect(refused).rejects.toMatchObject({ code: 'conflict' });
      expect(await everything(store)).toEqual(before);
      await store.commit([put.conversation(conversation('b')), put.message(message('m2', 'a'))]);
    });

    it('lets only the first of two writers who read the same turn win', async () => {
      const store = current();
      await store.commit(base);
      const outcomes = await Promise.allSettled([
        store.commit([put.turn(turn('t', 'a', { revision: 1, state: 'ready' }))]),
        store.commit([put.turn(turn('t', 'a', { revision: 1, state: 'silent' }))]),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect((await store.turns.get(turn('t', 'a').id))?.state).toBe('ready');
    });

    it('takes several steps of one turn in one batch', async () => {
      const store = current();
      await store.commit([
        ...base,
        put.turn(turn('t', 'a', { revision: 1, state: 'ready' })),
        put.turn(turn('t', 'a', { revision: 2, state: 'superseded' })),
      ]);
      expect((await store.turns.get(turn('t', 'a').id))?.revision).toBe(2);
    });

    it('is not harmed by a refused batch among many that arrive together', async () => {
      const store = current();
      await store.commit(base);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 30 }, (_, index) =>
          store.commit([
            put.message(message(`n${index}`, 'a')),
            ...(index % 3 === 0 ? [put.message(message('m', 'a'))] : []),
          ]),
        ),
      );
      const stored = outcomes.filter(({ status }) => status === 'fulfilled');
      expect(stored).toHaveLength(20);
      const { total } = await store.messages.page({
        conversationId: conversation('a').id,
        before: null,
        limit: 1,
      });
      expect(total).toBe(21);
    });

    it.each<SendState>(['queued', 'handing-over', 'unconfirmed', 'sent'])(
      'refuses a second reply to a turn whose reply is %s',
      async (state) => {
        const store = current();
        await store.commit([...base, put.send(send('s', 't', 'a', { state }))]);
        await expect(store.commit([put.send(send('s2', 't', 'a'))])).rejects.toMatchObject({
          code: 'conflict',
        });
      },
    );

    it.each<SendState>(['cancelled', 'failed'])(
      'takes another reply to a turn whose reply was %s, but not the first one back',
      async (state) => {
        const store = current();
        await store.commit([...base, put.send(send('s', 't', 'a', { state }))]);
        await store.commit([put.send(send('s2', 't', 'a'))]);
        await expect(
          store.commit([put.send(send('s', 't', 'a', { revision: 1, state: 'queued' }))]),
        ).rejects.toMatchObject({ code: 'conflict' });
      },
    );

    it('takes any number of replies that the owner wrote without a draft', async () => {
      const store = current();
      await store.commit([
        ...base,
        put.send(send('s1', null, 'a')),
        put.send(send('s2', null, 'a')),
      ]);
      expect(await store.sends.inStates(['queued'])).toHaveLength(2);
    });

    it('says that it is closed instead of waiting for ever', async () => {
      const store = current();
      await store.close();
      await expect(store.gate.get()).rejects.toHaveProperty('code');
      await expect(store.commit(base)).rejects.toHaveProperty('code');
    });
  });
}

async function everything(store: Store): Promise<unknown> {
  const a = conversation('a').id;
  return {
    list: await store.conversations.list({ limit: 50, after: null }),
    answered: await store.conversations.answered([a]),
    page: await store.messages.page({ conversationId: a, before: null, limit: 50 }),
    found: await store.messages.search({ text: 'text', limit: 50 }),
    snapshot: await store.conversations.snapshot(a),
    drafts: await store.drafts.ofTurn(turn('t', 'a').id),
    facts: await store.business.facts(),
    gate: await store.gate.get(),
  };
}
