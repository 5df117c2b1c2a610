import { describe, expect, it } from 'vitest';
import type { ChannelStatus } from '../../../../main/engine/domain/channel.ts';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { ChannelMessageId, ContactId, MessageId } from '../../../../main/engine/domain/ids.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import type { Behaviour } from '../../../doubles/memory-channel.ts';
import { AUTO, GOOD_REPLY, openDesk, QUESTION, type Desk } from '../engine/open-desk.ts';

const MINUTE = 60_000;
const AT_ONCE = { settings: { holdSeconds: 0 } } as const;

function diskFull(): FrontdeskError {
  return new FrontdeskError('vault.disk-full', 'The disk is full.');
}

/** Behaves so for the first sends, then delivers. */
function first(desk: Desk, ...behaviours: Behaviour[]): void {
  desk.channel.behave = () => behaviours.shift() ?? 'deliver';
}

/** Lina's question is answered by a draft that the owner approves, with no undo time. */
async function approved(desk: Desk): Promise<void> {
  await desk.write('lina');
  await desk.approve('lina');
}

describe('a hand-over that goes wrong', () => {
  it('is found in the channel’s history and not sent twice when contact broke after it left', async () => {
    const desk = await openDesk(AT_ONCE);
    first(desk, 'lost-after');
    await approved(desk);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'sent' });
    expect((await desk.thread('lina'))[1]).toMatchObject({ channelMessageId: 'wire-2' });
  });

  it('is sent again when the channel proves that nothing left', async () => {
    const desk = await openDesk(AT_ONCE);
    first(desk, 'lost-before');
    await approved(desk);
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect((await desk.sends())[0]).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('is left to the owner where the channel can prove nothing, however often it comes back', async () => {
    const desk = await openDesk({
      ...AT_ONCE,
      prepareChannel: (channel) => {
        Object.assign(channel.capabilities, { lookUp: false });
      },
    });
    first(desk, 'lost-before');
    await approved(desk);
    for (let round = 0; round < 3; round += 1) {
      desk.channel.become('reconnecting');
      await desk.clock.advance(MINUTE);
      desk.channel.become('ready');
      await desk.clock.advance(MINUTE);
    }
    expect(desk.channel.asked).toHaveLength(1);
    expect(await desk.turn('lina')).toMatchObject({ state: 'unconfirmed' });
    expect(await desk.engine.services.review.queue()).toMatchObject([
      { state: 'unconfirmed', urgent: true },
    ]);
  });

  it('is looked for only when the channel is back, and then settled', async () => {
    const desk = await openDesk(AT_ONCE);
    desk.channel.behave = () => {
      desk.channel.become('reconnecting');
      return 'lost-after';
    };
    await approved(desk);
    expect(await desk.turn('lina')).toMatchObject({ state: 'unconfirmed' });
    expect(desk.channel.lookUps).toBe(0);
    desk.channel.become('ready');
    await settle();
    expect(await desk.turn('lina')).toMatchObject({ state: 'sent' });
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('fails visibly where the channel refuses, and the same words can be sent again', async () => {
    const desk = await openDesk(AT_ONCE);
    first(desk, 'refuse');
    await approved(desk);
    expect(await desk.turn('lina')).toMatchObject({
      state: 'failed',
      error: { code: 'channel.unknown-recipient' },
    });
    const { turnId } = await desk.approvalOf('lina');
    await desk.engine.services.review.retry(turnId);
    await settle();
    expect(desk.model.calls).toBe(1);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('goes back to the queue when the channel went away before, and leaves when it is back', async () => {
    const desk = await openDesk(AT_ONCE);
    first(desk, 'offline');
    await approved(desk);
    expect(await desk.turn('lina')).toMatchObject({ state: 'approved' });
    expect(desk.channel.asked).toHaveLength(1);
    desk.channel.become('ready');
    await settle();
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('backs off instead of hammering a channel that says ready and refuses as offline', async () => {
    const desk = await openDesk(AT_ONCE);
    desk.channel.behave = () => 'offline';
    await approved(desk);
    await desk.clock.advance(10 * MINUTE);
    expect(desk.channel.asked.length).toBeLessThan(20);
    await desk.clock.advance(20 * MINUTE);
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review', held: 'too-late' });
  });

  it('asks the owner after five times in vain instead of trying for ever', async () => {
    const desk = await openDesk(AT_ONCE);
    desk.channel.behave = () => 'lost-before';
    await approved(desk);
    await desk.clock.advance(5 * MINUTE);
    expect(desk.channel.asked).toHaveLength(5);
    expect(await desk.turn('lina')).toMatchObject({
      state: 'failed',
      error: { code: 'channel.offline' },
    });
  });

  it('does not wait for ever for a channel that never answers, and does not resend meanwhile', async () => {
    const desk = await openDesk(AT_ONCE);
    first(desk, 'silent-before');
    await approved(desk);
    await desk.clock.advance(MINUTE);
    expect(await desk.turn('lina')).toMatchObject({ state: 'unconfirmed' });
    desk.channel.become('ready');
    await desk.clock.advance(10 * MINUTE);
    // The history proves that nothing arrived, but the channel may still be at it.
    expect(desk.channel.asked).toHaveLength(1);
    expect(await desk.turn('lina')).toMatchObject({ state: 'unconfirmed' });
  });

  it('believes a channel that answers after it was given up on', async () => {
    const desk = await openDesk(AT_ONCE);
    first(desk, 'slow');
    await approved(desk);
    await desk.clock.advance(MINUTE);
    expect(await desk.turn('lina')).toMatchObject({ state: 'unconfirmed' });
    desk.channel.release();
    await settle();
    expect(await desk.turn('lina')).toMatchObject({ state: 'sent' });
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('holds a second attempt back when the customer wrote during the first', async () => {
    const desk = await openDesk(AT_ONCE);
    desk.channel.behave = () => {
      desk.channel.become('reconnecting');
      return 'lost-before';
    };
    await approved(desk);
    const old = await desk.turn('lina');
    await desk.write('lina', 'Never mind, I found it');
    desk.channel.behave = () => 'deliver';
    desk.channel.become('ready');
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([]);
    const now = await desk.memory.turns.get(old.id);
    expect(now).toMatchObject({ state: 'awaiting-review', held: 'customer-wrote' });
    expect(now?.newerMessageId).not.toBeNull();
  });

  it('keeps a later reply behind one whose fate is being sought', async () => {
    const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 0 } });
    desk.channel.behave = () => {
      desk.channel.become('reconnecting');
      return 'lost-after';
    };
    await desk.write('lina');
    await desk.write('lina', 'And when are you open?');
    desk.channel.behave = () => 'deliver';
    desk.channel.become('ready');
    await desk.clock.advance(MINUTE);
    const thread = await desk.thread('lina');
    const sentAs = thread.filter(({ direction }) => direction === 'out');
    expect(sentAs.map(({ channelMessageId }) => channelMessageId)).toEqual(
      desk.world.deliveries.map(({ channelMessageId }) => channelMessageId),
    );
    expect(desk.reached('lina')).toHaveLength(2);
  });
});

describe('while the channel is away', () => {
  it('keeps an approval for half an hour and sends it when the channel is back in time', async () => {
    const desk = await openDesk(AT_ONCE);
    await desk.write('lina');
    desk.channel.become('reconnecting');
    await desk.approve('lina');
    expect(await desk.engine.services.review.leaving()).toMatchObject([
      { waitingForChannel: true, canUndo: true },
    ]);
    await desk.clock.advance(29 * MINUTE);
    desk.channel.become('ready');
    await settle();
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('brings an approval back to the queue after that, or a stale reply leaves at night', async () => {
    const desk = await openDesk(AT_ONCE);
    await desk.write('lina');
    desk.channel.become('reconnecting');
    await desk.approve('lina');
    await desk.clock.advance(30 * MINUTE);
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review', held: 'too-late' });
    desk.channel.become('ready');
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([]);
  });

  it('lets an approval lapse also where the app was closed meanwhile', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.approve('lina');
    await desk.engine.stop();
    await desk.clock.advance(3 * 60 * MINUTE);
    await desk.restart();
    expect(desk.reached('lina')).toEqual([]);
    expect(await desk.turn('lina')).toMatchObject({ held: 'too-late' });
  });

  it('never lapses what the owner wrote', async () => {
    const desk = await openDesk(AT_ONCE);
    await desk.write('lina');
    desk.channel.become('reconnecting');
    const { id } = await desk.conversation('lina');
    await desk.engine.services.conversations.write(id, 'It is me.');
    await desk.clock.advance(5 * 60 * MINUTE);
    desk.channel.become('ready');
    await settle();
    expect(desk.reached('lina')).toEqual(['It is me.']);
  });
});

describe('a store that refuses', () => {
  it('loses no outcome: what left is noted as soon as the disk has room, and never sent again', async () => {
    const desk = await openDesk(AT_ONCE);
    desk.channel.behave = () => {
      for (let failures = 0; failures < 3; failures += 1) desk.memory.failNextCommit(diskFull());
      return 'deliver';
    };
    await approved(desk);
    expect(await desk.turn('lina')).toMatchObject({ state: 'sending' });
    expect(desk.events.of('fault')).toMatchObject([{ code: 'vault.disk-full' }]);
    await desk.clock.advance(MINUTE);
    expect(await desk.turn('lina')).toMatchObject({ state: 'sent' });
    expect(desk.channel.asked).toHaveLength(1);
  });

  it('hands nothing over that it could not write down first', async () => {
    const desk = await openDesk(AT_ONCE);
    await desk.write('lina');
    const approval = await desk.approvalOf('lina');
    const real = desk.memory.commit.bind(desk.memory);
    let commits = 0;
    desk.memory.commit = (changes) => {
      commits += 1;
      return commits === 2 ? Promise.reject(diskFull()) : real(changes);
    };
    await desk.engine.services.review.approve(approval);
    await settle();
    expect(desk.channel.asked).toEqual([]);
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('takes a reply for sent although it is in the thread before it was acknowledged', async () => {
    const desk = await openDesk(AT_ONCE);
    await desk.write('lina');
    const [question] = await desk.thread('lina');
    if (question === undefined) throw new Error('unreachable');
    const echo: Message = {
      ...question,
      id: MessageId.parse('echo'),
      channelMessageId: ChannelMessageId.parse('wire-2'),
      direction: 'out',
      origin: 'owner-phone',
    };
    desk.channel.behave = () => {
      void desk.memory.commit([{ type: 'add-message', message: echo }]);
      return 'deliver';
    };
    await desk.approve('lina');
    expect(await desk.turn('lina')).toMatchObject({ state: 'sent' });
    expect(await desk.thread('lina')).toHaveLength(2);
    expect(desk.events.of('fault')).toEqual([]);
  });
});

describe('after a crash', () => {
  it('looks for what was being handed over, finds it, and does not send it again', async () => {
    const desk = await openDesk(AT_ONCE);
    await desk.write('lina');
    desk.channel.behave = () => 'deliver';
    const approval = await desk.approvalOf('lina');
    const real = desk.memory.commit.bind(desk.memory);
    let commits = 0;
    desk.memory.commit = (changes) => {
      commits += 1;
      return commits === 3 ? new Promise(() => undefined) : real(changes);
    };
    await desk.engine.services.review.approve(approval);
    await settle();
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'sending' });
    await desk.restart();
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'sent' });
  });

  it('shows a reply as unconfirmed until the channel is there to be asked', async () => {
    let startsAs: ChannelStatus = 'ready';
    const desk = await openDesk({
      ...AT_ONCE,
      prepareChannel: (channel) => {
        channel.startsAs = startsAs;
      },
    });
    first(desk, 'silent-before');
    await approved(desk);
    expect(await desk.turn('lina')).toMatchObject({ state: 'sending' });
    startsAs = 'starting';
    await desk.restart();
    expect(await desk.turn('lina')).toMatchObject({ state: 'unconfirmed' });
    expect((await desk.engine.services.control.status()).unconfirmed).toBe(1);
    desk.channel.become('ready');
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });
});

describe('before it is handed over', () => {
  it('refuses a reply whose chat has moved to another address since', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.approve('lina');
    const conversation = await desk.conversation('lina');
    const contactId = conversation.contactId ?? '';
    const [alias] = await desk.memory.conversations.aliases(ContactId.parse(contactId));
    if (alias === undefined) throw new Error('lina has an address');
    await desk.memory.commit([
      { type: 'put-alias', alias: { ...alias, retiredAt: desk.clock.now() } },
      { type: 'put-conversation', conversation: { ...conversation, address: 'someone-else' } },
    ]);
    await desk.clock.advance(5000);
    expect(desk.channel.asked).toEqual([]);
    expect(await desk.turn('lina')).toMatchObject({
      state: 'failed',
      error: { code: 'send.recipient-changed' },
    });
  });

  it('brings the reply to the top of the queue when the customer writes during the undo time', async () => {
    const desk = await openDesk();
    await desk.write('omar');
    await desk.clock.advance(1000);
    await desk.write('lina');
    await desk.approve('lina');
    await desk.clock.advance(1000);
    await desk.write('lina', 'For 8 people, please');
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([]);
    const [top] = await desk.engine.services.review.queue();
    expect(top).toMatchObject({ title: 'lina', held: 'customer-wrote', newer: true, urgent: true });
    await desk.approve('lina');
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('shows the customer that someone is typing, and no longer when nothing came of it', async () => {
    const desk = await openDesk(AT_ONCE);
    first(desk, 'refuse');
    await approved(desk);
    expect(desk.channel.typing).toEqual([
      { recipient: 'lina', active: true },
      { recipient: 'lina', active: false },
    ]);
  });

  it('leaves in the order of approval although the undo time became shorter in between', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 30 } });
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    await desk.engine.services.conversations.write(id, 'first');
    await desk.settings.update({ holdSeconds: 0 });
    await desk.engine.services.conversations.write(id, 'second');
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual(['first', 'second']);
  });

  it('asks the store a fixed number of times from approval to sent, so that it cannot grow unnoticed', async () => {
    const desk = await openDesk(AT_ONCE);
    await desk.write('lina', QUESTION);
    const approval = await desk.approvalOf('lina');
    desk.calls.length = 0;
    await desk.engine.services.review.approve(approval);
    await settle();
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(desk.calls).toEqual([
      'turns.get',
      'conversations.snapshot',
      'commit',
      'conversations.snapshot',
      'commit',
      'conversations.snapshot',
      'commit',
      'conversations.snapshot',
    ]);
  });
});
