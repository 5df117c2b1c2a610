import { describe, expect, it } from 'vitest';
import type { SendId, TurnId } from '../../../../main/engine/domain/ids.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import type { Behaviour } from '../../../doubles/memory-channel.ts';
import { GOOD_REPLY, openDesk, type Desk } from '../engine/open-desk.ts';

/** A reply of which the channel cannot say whether it arrived. */
async function unsure(behaviour: Behaviour): Promise<{ desk: Desk; turnId: TurnId }> {
  const desk = await openDesk({
    settings: { holdSeconds: 0 },
    prepareChannel: (channel) => {
      Object.assign(channel.capabilities, { lookUp: false });
    },
  });
  const honest = desk.channel.lookUp.bind(desk.channel);
  desk.channel.lookUp = () => Promise.resolve({ found: false, proven: false });
  const behaviours = [behaviour];
  desk.channel.behave = () => behaviours.shift() ?? 'deliver';
  await desk.write('lina');
  await desk.approve('lina');
  desk.channel.lookUp = honest;
  const { id, state } = await desk.turn('lina');
  if (state !== 'unconfirmed') throw new Error(`the turn is ${state}`);
  return { desk, turnId: id };
}

/** The owner's own words, of which the channel cannot say whether they arrived. */
async function unsureOwnWords(behaviour: Behaviour): Promise<{ desk: Desk; sendId: SendId }> {
  const desk = await openDesk({ settings: { holdSeconds: 0 } });
  await desk.write('lina');
  const honest = desk.channel.lookUp.bind(desk.channel);
  desk.channel.lookUp = () => Promise.resolve({ found: false, proven: false });
  const behaviours = [behaviour];
  desk.channel.behave = () => behaviours.shift() ?? 'deliver';
  const { id } = await desk.conversation('lina');
  const { sendId } = await desk.engine.services.conversations.write(id, 'My own words.');
  await settle();
  desk.channel.lookUp = honest;
  expect(await desk.engine.services.review.leaving()).toMatchObject([
    { sendId, turnId: null, state: 'unconfirmed', canUndo: false },
  ]);
  return { desk, sendId };
}

describe('the owner’s own words that may have arrived', () => {
  it('are found by a second look, and stand in the thread once', async () => {
    const { desk, sendId } = await unsureOwnWords('lost-after');
    const { review } = desk.engine.services;
    expect(await review.resolveUnconfirmedSend(sendId, 'check')).toEqual({ state: 'sent' });
    expect(desk.reached('lina')).toEqual(['My own words.']);
    expect(await desk.thread('lina')).toHaveLength(2);
    expect(await review.leaving()).toEqual([]);
  });

  it('are taken as arrived on the owner’s word, and never sent again', async () => {
    const { desk, sendId } = await unsureOwnWords('lost-after');
    const { review } = desk.engine.services;
    expect(await review.resolveUnconfirmedSend(sendId, 'arrived')).toEqual({ state: 'sent' });
    await desk.restart();
    expect(desk.reached('lina')).toEqual(['My own words.']);
    expect((await desk.thread('lina'))[1]).toMatchObject({ origin: 'owner-desk' });
  });

  it('are sent again on the owner’s word only, once, and not while sending is stopped', async () => {
    const { desk, sendId } = await unsureOwnWords('lost-before');
    const { review, control } = desk.engine.services;
    desk.channel.lookUp = () => Promise.resolve({ found: false, proven: false });
    await control.stop();
    await expect(review.resolveUnconfirmedSend(sendId, 'send-again')).rejects.toMatchObject({
      code: 'send.closed',
    });
    await control.resume();
    expect(await review.resolveUnconfirmedSend(sendId, 'send-again')).toEqual({ state: 'queued' });
    await settle();
    expect(desk.reached('lina')).toEqual(['My own words.']);
    await expect(review.resolveUnconfirmedSend(sendId, 'send-again')).rejects.toMatchObject({
      code: 'turn.wrong-state',
    });
  });
});

describe('a reply that may have arrived', () => {
  it('is found by a second look', async () => {
    const { desk, turnId } = await unsure('lost-after');
    const { review } = desk.engine.services;
    expect(await review.resolveUnconfirmed(turnId, 'check')).toEqual({ state: 'sent' });
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(await desk.thread('lina')).toHaveLength(2);
  });

  it('stays with the owner when the second look finds nothing either', async () => {
    const { desk, turnId } = await unsure('lost-before');
    const { review } = desk.engine.services;
    expect(await review.resolveUnconfirmed(turnId, 'check')).toEqual({ state: 'unconfirmed' });
    expect(desk.channel.asked).toHaveLength(1);
  });

  it('is taken as arrived on the owner’s word, and never sent again', async () => {
    const { desk, turnId } = await unsure('lost-after');
    const { review } = desk.engine.services;
    expect(await review.resolveUnconfirmed(turnId, 'arrived')).toEqual({ state: 'sent' });
    expect((await desk.thread('lina'))[1]).toMatchObject({ channelMessageId: null });
    await desk.restart();
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('is sent again on the owner’s word only', async () => {
    const { desk, turnId } = await unsure('lost-before');
    const { review } = desk.engine.services;
    expect(await review.resolveUnconfirmed(turnId, 'send-again')).toEqual({ state: 'queued' });
    await settle();
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    await expect(review.resolveUnconfirmed(turnId, 'send-again')).rejects.toMatchObject({
      code: 'turn.wrong-state',
    });
    await settle();
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('is not sent again while sending is stopped', async () => {
    const { desk, turnId } = await unsure('lost-before');
    await desk.engine.services.control.stop();
    const { review } = desk.engine.services;
    await expect(review.resolveUnconfirmed(turnId, 'send-again')).rejects.toMatchObject({
      code: 'send.closed',
    });
    expect(await desk.turn('lina')).toMatchObject({ state: 'unconfirmed' });
  });

  it('shuts out bulk approval in that chat', async () => {
    const { desk } = await unsure('lost-before');
    await desk.write('lina', 'Would that be possible?');
    const rows = await desk.engine.services.review.queue();
    expect(rows.map(({ bulkExclusion }) => bulkExclusion)).toEqual(['unconfirmed', 'unconfirmed']);
  });
});
