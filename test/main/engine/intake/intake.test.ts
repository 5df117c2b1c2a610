import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { ChannelMessageId, DraftId, SendId } from '../../../../main/engine/domain/ids.ts';
import { bodyText } from '../../../../main/engine/domain/message.ts';
import { advanceSend } from '../../../../main/engine/domain/send.ts';
import { advance } from '../../../../main/engine/domain/turn-machine.ts';
import type { Turn } from '../../../../main/engine/domain/turn.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { ScriptedModel } from '../../../doubles/scripted-model.ts';
import { GOOD_REPLY, inboundOf, openHouse, type House } from './house.ts';

const AUTO = { autoReply: true, defaultMode: 'auto' } as const;
const COLLECT = { quietMs: 1500, collectCapMs: 6000 } as const;

/** What a service would store: another state or mark of the newest turn. */
async function put(house: House, turn: Turn): Promise<Turn> {
  await house.memory.commit([{ type: 'put-turn', turn }]);
  return turn;
}

async function words(house: House, turn: Turn): Promise<string[]> {
  return (await house.memory.messages.byIds(turn.messageIds)).map(({ body }) => bodyText(body));
}

/** Mia's question is drafted, approved by the owner and waits out its undo time. */
async function approved(house: House): Promise<Turn> {
  await house.write('How much is the lemon cake?');
  const waiting = await house.turn();
  const turn = advance(waiting, 'approved', house.clock.now());
  await house.memory.commit([
    { type: 'put-turn', turn },
    {
      type: 'put-send',
      send: {
        id: SendId.parse('send'),
        turnId: turn.id,
        draftId: turn.draftId,
        conversationId: turn.conversationId,
        channelId: turn.channelId,
        recipient: turn.recipient,
        text: GOOD_REPLY,
        origin: 'approved',
        answersMessageId: turn.messageIds.at(-1) ?? null,
        state: 'queued',
        revision: 0,
        createdAt: 0,
        notBefore: house.clock.now() + 5000,
        lapsesAt: null,
        handedOverAt: null,
        settledAt: null,
        attempts: 0,
        channelMessageId: null,
        error: null,
      },
    },
  ]);
  return turn;
}

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

describe('a burst', () => {
  it('would be answered message by message, or be drafted before it is quiet', async () => {
    const house = await openHouse({ settings: COLLECT });
    await house.write('Hi');
    await house.clock.advance(1499);
    await house.write('Lemon cake?');
    await house.clock.advance(1499);
    expect(house.model.calls).toBe(0);
    expect((await house.turn()).state).toBe('collecting');
    await house.clock.advance(1);
    expect(house.model.calls).toBe(1);
    expect(await words(house, await house.turn())).toEqual(['Hi', 'Lemon cake?']);
    expect(await house.turns()).toHaveLength(1);
  });

  it('would never be answered while the customer writes on and on', async () => {
    const house = await openHouse({ settings: COLLECT });
    for (let index = 0; index < 6; index += 1) {
      await house.write(`part ${index}`);
      await house.clock.advance(1000);
    }
    expect(house.model.calls).toBe(1);
  });

  it('would be cut off while the customer is typing, or wait past its cap for it', async () => {
    const house = await openHouse({ settings: COLLECT });
    await house.write('Hi');
    await house.clock.advance(1000);
    house.intake.typing((await house.turn()).channelId, 'mia', true);
    await house.clock.advance(3999);
    expect(house.model.calls).toBe(0);
    house.intake.typing((await house.turn()).channelId, 'mia', true);
    await house.clock.advance(1000);
    expect(house.model.calls).toBe(0);
    await house.clock.advance(1);
    expect(house.model.calls).toBe(1);
  });

  it('would wait out the typing although the customer has stopped', async () => {
    const house = await openHouse({ settings: { quietMs: 1000, collectCapMs: 60_000 } });
    await house.write('Hi');
    const { channelId } = await house.turn();
    house.intake.typing(channelId, 'mia', true);
    house.intake.typing(channelId, 'mia', false);
    await house.clock.advance(1000);
    expect(house.model.calls).toBe(1);
  });

  it('would leave a timer behind for each message', async () => {
    const house = await openHouse({ settings: COLLECT });
    for (const text of ['one', 'two', 'three']) await house.write(text);
    expect(house.clock.pending).toBe(1);
  });

  it('would open a turn for someone who only types', async () => {
    const house = await openHouse({ settings: COLLECT });
    await house.write('Hi');
    await house.clock.advance(2000);
    const { channelId } = await house.turn();
    house.intake.typing(channelId, 'mia', true);
    house.intake.typing(channelId, 'stranger', true);
    expect(house.clock.pending).toBe(0);
    expect(await house.turns()).toHaveLength(1);
  });

  it('would be forgotten when the app ends before it is quiet', async () => {
    const house = await openHouse({ settings: COLLECT });
    await house.write('Hi');
    await house.intake.stop();
    await house.clock.advance(60_000);
    expect(house.model.calls).toBe(0);
    await house.restart();
    await house.clock.advance(0);
    expect((await house.turn()).state).toBe('awaiting-review');
  });

  it('would hang when its falling quiet cannot be stored', async () => {
    const house = await openHouse({ settings: COLLECT });
    await house.write('Hi');
    house.memory.failNextCommit(new FrontdeskError('vault.disk-full', 'The disk is full.'));
    await house.clock.advance(1500);
    expect(house.events.of('fault')).toMatchObject([{ code: 'vault.disk-full' }]);
    expect((await house.turn()).state).toBe('collecting');
    await house.clock.advance(5000);
    expect((await house.turn()).state).toBe('awaiting-review');
  });
});

describe('a customer who writes again', () => {
  it('would get an answer to the first half while it is being written', async () => {
    const house = await openHouse();
    const release = house.model.hold();
    await house.write('Lemon cake?');
    const first = await house.turn();
    expect(first.state).toBe('drafting');
    await house.write('For eight');
    release();
    await settle();
    const second = await house.turn();
    expect((await house.memory.turns.get(first.id))?.state).toBe('superseded');
    expect(house.model.aborted).toBe(1);
    expect(second).toMatchObject({ state: 'awaiting-review', replaces: first.id });
    expect(await words(house, second)).toEqual(['Lemon cake?', 'For eight']);
    expect((await house.draft(second)).answersMessageId).toBe(second.messageIds.at(-1));
  });

  it('would leave the draft of the first half in the queue', async () => {
    const house = await openHouse();
    await house.write('Lemon cake?');
    const first = await house.turn();
    expect(first.state).toBe('awaiting-review');
    await house.write('For eight');
    const second = await house.turn();
    expect((await house.memory.turns.get(first.id))?.state).toBe('superseded');
    expect(await words(house, second)).toEqual(['Lemon cake?', 'For eight']);
  });

  it('would leave a failed draft standing', async () => {
    const house = await openHouse({
      model: new ScriptedModel({ script: [new FrontdeskError('provider.key', 'Refused.')] }),
    });
    await house.write('Lemon cake?');
    const first = await house.turn();
    expect(first.state).toBe('failed');
    await house.write('For eight');
    expect((await house.memory.turns.get(first.id))?.state).toBe('superseded');
    expect(await words(house, await house.turn())).toEqual(['Lemon cake?', 'For eight']);
  });

  it('would take away the draft that the owner is looking at', async () => {
    const house = await openHouse();
    await house.write('Lemon cake?');
    const waiting = await house.turn();
    await put(house, { ...waiting, kept: true, revision: waiting.revision + 1 });
    await house.write('For eight');
    const kept = await house.turn();
    expect(kept).toMatchObject({
      id: waiting.id,
      state: 'awaiting-review',
      draftId: waiting.draftId,
      newerMessageId: kept.messageIds.at(-1),
    });
    expect(await words(house, kept)).toEqual(['Lemon cake?', 'For eight']);
    expect(house.model.calls).toBe(1);
  });

  it('would throw away what the owner has written', async () => {
    const house = await openHouse();
    await house.write('Lemon cake?');
    const waiting = await house.turn();
    const draft = await house.draft(waiting);
    const own = { ...draft, id: DraftId.parse('own'), version: 2, author: 'owner' as const };
    const edited = { ...waiting, draftId: own.id, revision: waiting.revision + 1 };
    await house.memory.commit([
      { type: 'add-draft', draft: own },
      { type: 'put-turn', turn: edited },
    ]);
    await house.write('For eight');
    expect(await house.turn()).toMatchObject({ id: waiting.id, draftId: own.id });
    expect((await house.turn()).newerMessageId).not.toBeNull();
  });

  it('would let an approved reply leave that does not know the new message', async () => {
    const house = await openHouse();
    const before = await approved(house);
    await house.write('Wait, for twelve');
    const held = await house.turn();
    expect(held).toMatchObject({ id: before.id, state: 'awaiting-review', held: 'customer-wrote' });
    expect(held.newerMessageId).toBe(held.messageIds.at(-1));
    expect(await house.sends()).toMatchObject([{ state: 'cancelled' }]);
    expect(house.outboxTold).toEqual([before.conversationId]);
  });

  it('would replace a held draft with the next message', async () => {
    const house = await openHouse();
    const before = await approved(house);
    await house.write('Wait, for twelve');
    await house.write('Or ten');
    expect(await house.turn()).toMatchObject({ id: before.id, held: 'customer-wrote' });
    expect((await house.turn()).messageIds).toHaveLength(3);
  });

  it('would have an automatic reply wait for the owner because of one more message', async () => {
    const house = await openHouse({ settings: AUTO });
    house.model.say(GOOD_REPLY, GOOD_REPLY);
    await house.write('How much is the lemon cake?');
    const first = await house.turn();
    expect(first.state).toBe('approved');
    await house.write('For eight');
    expect((await house.memory.turns.get(first.id))?.state).toBe('superseded');
    expect(await house.turn()).toMatchObject({ state: 'approved', replaces: first.id });
    expect((await house.sends()).map(({ state }) => state)).toEqual(['cancelled', 'queued']);
  });

  it.each(['handing-over', 'lost'] as const)(
    'would touch a reply that may have left (%s)',
    async (how) => {
      const house = await openHouse();
      const before = await approved(house);
      const [queued] = await house.sends();
      if (queued === undefined) throw new Error('no send');
      const leaving = advanceSend(queued, 'hand-over');
      const sending = advance(before, 'handing-over', 0);
      await house.memory.commit([
        { type: 'put-send', send: leaving },
        { type: 'put-turn', turn: sending },
      ]);
      if (how === 'lost') {
        await house.memory.commit([
          { type: 'put-send', send: advanceSend(leaving, 'lost-contact') },
          { type: 'put-turn', turn: advance(sending, 'lost-contact', 0) },
        ]);
      }
      await house.write('Also a bread');
      const next = await house.turn();
      expect(next.id).not.toBe(before.id);
      expect(await words(house, next)).toEqual(['Also a bread']);
      expect((await house.memory.turns.get(before.id))?.state).toBe(
        how === 'lost' ? 'unconfirmed' : 'sending',
      );
    },
  );

  it('would lose the wish that the owner gave for the next draft', async () => {
    const house = await openHouse();
    await house.write('Lemon cake?');
    const release = house.model.hold();
    const again = advance(await house.turn(), 'redraft', 0, { hint: 'Shorter' });
    await put(house, again);
    house.drafting.start(again.id);
    await settle();
    await house.write('For eight');
    release();
    await settle();
    expect((await house.draft(await house.turn())).hint).toBe('Shorter');
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

describe('delivery ticks', () => {
  async function sentMessage(house: House): Promise<ChannelMessageId> {
    await house.write('Hi', { author: 'owner', channelMessageId: ChannelMessageId.parse('out') });
    return ChannelMessageId.parse('out');
  }

  const tick = (channelMessageId: ChannelMessageId, state: string) => ({
    channelId: 'practice',
    channelMessageId,
    state,
    at: 1,
  });

  it('would go back from read to delivered when they come out of order', async () => {
    const house = await openHouse();
    const id = await sentMessage(house);
    await Promise.all(
      ['read', 'delivered', 'sent', 'failed'].map((state) => house.intake.receipt(tick(id, state))),
    );
    expect((await house.thread())[0]?.delivery).toBe('read');
  });

  it('would be lost when they come before their message is stored', async () => {
    const house = await openHouse();
    await house.intake.receipt(tick(ChannelMessageId.parse('out'), 'delivered'));
    await sentMessage(house);
    await house.clock.advance(250);
    expect((await house.thread())[0]?.delivery).toBe('delivered');
    expect(house.clock.pending).toBe(0);
  });

  it('would be waited for without end', async () => {
    const house = await openHouse();
    await house.intake.receipt(tick(ChannelMessageId.parse('nobody'), 'read'));
    await house.clock.advance(120_000);
    expect(house.clock.pending).toBe(0);
  });

  it('would be put on what a customer wrote, or crash on nonsense', async () => {
    const house = await openHouse();
    await house.write('Hi', { channelMessageId: ChannelMessageId.parse('in') });
    await house.intake.receipt(tick(ChannelMessageId.parse('in'), 'read'));
    await house.intake.receipt({ nonsense: true });
    expect((await house.thread())[0]?.delivery).toBeNull();
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
