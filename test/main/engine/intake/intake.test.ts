import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { bodyText } from '../../../../main/engine/domain/message.ts';
import { advanceSend } from '../../../../main/engine/domain/send.ts';
import { advance } from '../../../../main/engine/domain/turn-machine.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { GOOD_REPLY, inboundOf, openHouse } from './house.ts';
import { AUTO, COLLECT, put, words, approved } from './stored-turn.ts';

describe('an arrival', () => {
  it('would be told of before it is stored', async () => {
    const house = await openHouse();
    house.memory.failNextCommit(new FrontdeskError('vault.disk-full', 'The disk is full.'));
    await expect(house.intake.inbound(inboundOf('m', 'Hello', {}))).rejects.toMatchObject({
      code: 'vault.disk-full',
    });
    expect(house.events.all).toEqual([
      { type: 'fault', code: 'vault.disk-full', message: 'The disk is full.' },
    ]);
    expect(await house.turns()).toEqual([]);
    expect(house.model.calls).toBe(0);
  });

  it('would be lost when the channel offers it again after the disk was full', async () => {
    const house = await openHouse();
    house.memory.failNextCommit(new FrontdeskError('vault.disk-full', 'The disk is full.'));
    const inbound = inboundOf('m', 'Hello', {});
    await expect(house.intake.inbound(inbound)).rejects.toThrow('disk is full');
    await house.intake.inbound(inbound);
    expect((await house.thread()).map(({ body }) => bodyText(body))).toEqual(['Hello']);
  });

  it('would be answered twice when the channel tells it twice, at once or later', async () => {
    const house = await openHouse();
    const inbound = inboundOf('same', 'Hello', {});
    await Promise.all([house.intake.inbound(inbound), house.intake.inbound(inbound)]);
    await settle();
    await house.restart();
    await house.intake.inbound(inbound);
    await settle();
    expect(await house.thread()).toHaveLength(1);
    expect(await house.turns()).toHaveLength(1);
    expect(house.model.calls).toBe(1);
    expect((await house.conversation()).unread).toBe(1);
  });

  it('would make two conversations of the first two messages of a chat, or turn them round', async () => {
    const house = await openHouse({ settings: COLLECT });
    await Promise.all(
      ['one', 'two', 'three', 'four'].map((text) =>
        house.intake.inbound(inboundOf(text, text, {})),
      ),
    );
    const { items } = await house.memory.conversations.list({ limit: 10, after: null });
    expect(items).toHaveLength(1);
    expect(await words(house, await house.turn())).toEqual(['one', 'two', 'three', 'four']);
  });

  it('would make two contacts of one person who writes here and in a group at once', async () => {
    const house = await openHouse();
    await Promise.all([
      house.intake.inbound(inboundOf('a', 'Hi', {})),
      house.intake.inbound(
        inboundOf('b', 'Hi all', {
          chatAddress: 'bakers',
          chatKind: 'group',
          senderAddress: 'mia',
        }),
      ),
    ]);
    const [direct] = await house.thread('mia');
    const [inGroup] = await house.thread('bakers');
    expect(direct?.senderId).not.toBeNull();
    expect(inGroup?.senderId).toBe(direct?.senderId);
    expect((await house.conversation('bakers')).contactId).toBeNull();
  });

  it('would crash the channel with something that is no message', async () => {
    const house = await openHouse();
    await house.intake.inbound({ ...inboundOf('m', 'Hi', {}), chatAddress: '' });
    expect(house.events.of('fault')).toMatchObject([{ code: 'invalid-input' }]);
    expect(house.logger.events('warn')).toEqual(['intake.refused']);
    expect(house.calls).toEqual([]);
  });

  it('would write a message into the log', async () => {
    const house = await openHouse();
    house.memory.failNextCommit(new FrontdeskError('vault.stopped', 'Stopped.'));
    await house.intake.inbound(inboundOf('m', 'my card is 4242', {})).catch(() => undefined);
    await house.intake.inbound({ ...inboundOf('n', 'my card is 4242', {}), chatAddress: '' });
    expect(JSON.stringify(house.logger.lines.map(({ fields }) => fields))).not.toContain('4242');
  });

  it('would give the list a wrong title, count or last words', async () => {
    const house = await openHouse();
    await house.write('First', { senderName: 'Mia' });
    await house.write('Second\nline', { senderName: 'Mia Lund' });
    expect(await house.conversation()).toMatchObject({
      title: 'Mia Lund',
      unread: 2,
      last: { preview: 'Second line', origin: 'customer' },
    });
  });

  it('would show an old message that came late as the newest', async () => {
    const house = await openHouse();
    await house.write('Newest');
    await house.write('From an hour ago', { sentAt: house.clock.now() - 3_600_000 });
    expect((await house.conversation()).last?.preview).toBe('Newest');
    expect(await house.thread()).toHaveLength(2);
  });

  it('would cut an emoji in half in the list', async () => {
    const house = await openHouse();
    await house.write(`${'a'.repeat(199)}😀`);
    expect((await house.conversation()).last?.preview).toBe('a'.repeat(199));
  });

  it('would keep a hand-over in the list after its time', async () => {
    const house = await openHouse({ settings: { handOverMinutes: 10 } });
    await house.write('I answered', { author: 'owner' });
    expect((await house.conversation()).handOver).toMatchObject({ by: 'phone' });
    await house.clock.advance(10 * 60_000);
    await house.write('One more question');
    expect((await house.conversation()).handOver).toBeNull();
  });
});

describe('the owner who answers on the phone', () => {
  it('would be answered over, with drafts and approvals still standing', async () => {
    const house = await openHouse({ settings: { handOverMinutes: 60 } });
    const before = await approved(house);
    await house.write('I will call you', { author: 'owner', senderAddress: 'me' });
    expect((await house.memory.turns.get(before.id))?.state).toBe('superseded');
    expect(await house.sends()).toMatchObject([{ state: 'cancelled' }]);
    const conversation = await house.conversation();
    expect(conversation).toMatchObject({
      title: 'Mia',
      unread: 0,
      handOver: { by: 'phone', until: house.clock.now() + 3_600_000 },
      last: { origin: 'owner-phone' },
    });
    expect((await house.thread()).at(-1)).toMatchObject({ direction: 'out', senderId: null });
  });

  it('would have a draft written under their hands', async () => {
    const house = await openHouse();
    const release = house.model.hold();
    await house.write('Lemon cake?');
    await house.write('I am on it', { author: 'owner' });
    release();
    await settle();
    expect((await house.turn()).state).toBe('superseded');
    expect(house.model.aborted).toBe(1);
  });

  it('would open a turn for their own words', async () => {
    const house = await openHouse();
    await house.write('Hello, it is me', { author: 'owner' });
    expect(await house.turns()).toEqual([]);
    expect(await house.conversation()).toMatchObject({ unread: 0, title: 'mia' });
  });

  it('would be confused with our own reply that the channel tells back early', async () => {
    const house = await openHouse();
    const before = await approved(house);
    const [queued] = await house.sends();
    if (queued === undefined) throw new Error('no send');
    await house.memory.commit([
      { type: 'put-send', send: advanceSend(queued, 'hand-over') },
      { type: 'put-turn', turn: advance(before, 'handing-over', 0) },
    ]);
    await house.write(GOOD_REPLY, { author: 'owner' });
    expect((await house.conversation()).handOver).toBeNull();
    expect(await house.thread()).toHaveLength(1);
    expect(house.outboxTold).toEqual([before.conversationId]);
  });
});

describe('what gets no reply', () => {
  it.each([
    ['a conversation that is off', { defaultMode: 'off' }, {}, 'mode-off'],
    [
      'nothing but spaces and marks',
      {},
      { body: { kind: 'text', text: ' \u200B\n\u2060' } },
      'nothing-to-answer',
    ],
    ['a photo without words', {}, { body: { kind: 'media', media: 'image' } }, 'unsupported'],
    ['what we cannot read', {}, { body: { kind: 'unsupported', type: 'poll' } }, 'unsupported'],
  ] as const)(
    'would vanish instead of being stored and shown: %s',
    async (_, settings, change, reason) => {
      const house = await openHouse({ settings });
      await house.write('Hello', change);
      expect(await house.thread()).toHaveLength(1);
      expect(await house.turn()).toMatchObject({ state: 'silent', silence: reason });
      expect(house.model.calls).toBe(0);
    },
  );

  it('would be answered although the owner has the conversation', async () => {
    const house = await openHouse();
    await house.write('I am here', { author: 'owner' });
    await house.write('And for ten?');
    expect(await house.turn()).toMatchObject({ state: 'silent', silence: 'handed-over' });
  });

  it('would be dropped because of its length or its script', async () => {
    const house = await openHouse();
    await house.write('ש'.repeat(60_000));
    await house.write('مرحبا 👩‍👩‍👧 \uD800', { chatAddress: 'omar', senderAddress: 'omar' });
    expect((await house.turn('mia')).state).toBe('awaiting-review');
    expect((await house.turn('omar')).state).toBe('awaiting-review');
    expect(
      bodyText((await house.thread('mia'))[0]?.body ?? { kind: 'text', text: '' }),
    ).toHaveLength(60_000);
  });
});

describe('store calls of one message', () => {
  it('would grow unnoticed', async () => {
    const house = await openHouse({ settings: AUTO });
    house.model.say(GOOD_REPLY, GOOD_REPLY);
    await house.write('How much is the lemon cake?');
    const [send] = await house.sends();
    const turn = await house.turn();
    if (send === undefined) throw new Error('no send');
    const leaving = advanceSend(send, 'hand-over');
    const sending = advance(turn, 'handing-over', 0);
    await house.memory.commit([
      { type: 'put-send', send: leaving },
      { type: 'put-turn', turn: sending },
    ]);
    await house.memory.commit([
      { type: 'put-send', send: advanceSend(leaving, 'accepted') },
      { type: 'put-turn', turn: advance(sending, 'delivered', 0) },
    ]);
    house.calls.length = 0;
    await house.write('How much is the lemon cake now?');
    expect((await house.turn()).state).toBe('approved');
    expect(house.calls).toEqual(['conversations.arrival', 'commit', 'messages.page', 'commit']);
  });

  it('would grow unnoticed where a burst is waited for', async () => {
    const house = await openHouse({ settings: COLLECT });
    await house.write('Hello');
    await house.clock.advance(2000);
    await put(house, advance(await house.turn(), 'rejected', 0));
    house.calls.length = 0;
    await house.write('Lemon cake?');
    await house.clock.advance(2000);
    expect(house.calls).toEqual([
      'conversations.arrival',
      'commit',
      'commit',
      'conversations.snapshot',
      'commit',
      'messages.page',
      'commit',
    ]);
  });
});

describe('stopping', () => {
  it('would take messages in after the end, and lose them silently', async () => {
    const house = await openHouse();
    await house.intake.stop();
    await expect(house.intake.inbound(inboundOf('m', 'Hi', {}))).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await house.turns()).toEqual([]);
  });
});
