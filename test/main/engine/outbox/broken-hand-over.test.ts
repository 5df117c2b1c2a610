import { describe, expect, it } from 'vitest';
import type { ChannelStatus } from '../../../../main/engine/domain/channel.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { AUTO, GOOD_REPLY, openDesk } from '../engine/open-desk.ts';
import { MINUTE, AT_ONCE, first, approved } from './approved-reply.ts';

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
