import { describe, expect, it } from 'vitest';
import { ChannelMessageId, ContactId, MessageId } from '../../../../main/engine/domain/ids.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { GOOD_REPLY, openDesk, QUESTION } from '../engine/open-desk.ts';
import { MINUTE, AT_ONCE, diskFull, first, approved } from './approved-reply.ts';

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
