import { describe, expect, it } from 'vitest';
import { ChannelSendError } from '../../../../main/engine/domain/channel-send-error.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { openDesk, QUESTION, type Desk } from '../engine/open-desk.ts';

const AMENDS = { capabilities: { amends: true }, settings: { holdSeconds: 0 } } as const;

/** A question of Lina's and our answer to it. */
async function answered(desk: Desk): Promise<{ theirs: Message; ours: Message }> {
  await desk.write('lina');
  await desk.approve('lina');
  await desk.clock.advance(0);
  const [theirs, ours] = await desk.thread('lina');
  if (theirs === undefined || ours === undefined) throw new Error('not answered');
  return { theirs, ours };
}

const newest = async (desk: Desk): Promise<Message | undefined> =>
  (await desk.thread('lina')).at(-1);

describe('what the owner does to a message', () => {
  it('would be done here and not at the customer, or there and not here', async () => {
    const desk = await openDesk(AMENDS);
    const { theirs, ours } = await answered(desk);
    const { messages } = desk.engine.services;
    await messages.react(theirs.id, '👍');
    await messages.edit(ours.id, 'It costs €24.');
    await messages.takeBack(ours.id);
    const about = { recipient: 'lina', channelMessageId: ours.channelMessageId };
    expect(desk.channel.acts).toEqual([
      { ...about, type: 'react', channelMessageId: theirs.channelMessageId, emoji: '👍' },
      { ...about, type: 'edit', text: 'It costs €24.' },
      { ...about, type: 'take-back' },
    ]);
    const [first, second] = await desk.thread('lina');
    expect(first?.reactions).toMatchObject([{ by: 'us', emoji: '👍' }]);
    expect(second).toMatchObject({ body: { text: 'It costs €24.' } });
    expect(second?.revokedAt).toBeDefined();
    await messages.react(theirs.id, '');
    expect((await desk.thread('lina'))[0]?.reactions).toEqual([]);
  });

  it('would take the chat over as if it had been done on the phone', async () => {
    const desk = await openDesk(AMENDS);
    const { ours } = await answered(desk);
    await desk.write('lina', QUESTION);
    await desk.engine.services.messages.edit(ours.id, 'It costs €24.');
    await settle();
    expect((await desk.conversation('lina')).handOver).toBeNull();
    expect((await desk.turn('lina')).state).toBe('awaiting-review');
  });

  it('would get through while sending is stopped', async () => {
    const desk = await openDesk(AMENDS);
    const { theirs, ours } = await answered(desk);
    await desk.engine.services.control.stop();
    const { messages } = desk.engine.services;
    for (const act of [
      messages.react(theirs.id, '👍'),
      messages.edit(ours.id, 'No'),
      messages.takeBack(ours.id),
    ]) {
      await expect(act).rejects.toMatchObject({ code: 'send.closed' });
    }
    expect(desk.channel.acts).toEqual([]);
  });

  it('would be done to what the customer wrote, or to what is taken back already', async () => {
    const desk = await openDesk(AMENDS);
    const { theirs, ours } = await answered(desk);
    const { messages } = desk.engine.services;
    await expect(messages.edit(theirs.id, 'Hm')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(messages.takeBack(theirs.id)).rejects.toMatchObject({ code: 'invalid-input' });
    await messages.takeBack(ours.id);
    await expect(messages.edit(ours.id, 'Hm')).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('would show as done although the channel refused it', async () => {
    const desk = await openDesk(AMENDS);
    const { ours } = await answered(desk);
    desk.channel.actFault = new ChannelSendError('no', 'channel.rejected', 'Too late.');
    await expect(desk.engine.services.messages.edit(ours.id, 'Hm')).rejects.toMatchObject({
      code: 'channel.rejected',
    });
    expect(await newest(desk)).toEqual(ours);
  });

  it('would be tried on a channel that knows nothing of it', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    const { ours } = await answered(desk);
    await expect(desk.engine.services.messages.takeBack(ours.id)).rejects.toMatchObject({
      code: 'channel.rejected',
    });
    expect(desk.channel.acts).toEqual([]);
  });
});

describe('opening a chat', () => {
  it.each([
    [true, ['lina']],
    [false, []],
  ] as const)('would tell the customer against the owner’s wish: %s', async (markRead, read) => {
    const desk = await openDesk({ settings: { markRead } });
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    await desk.engine.services.conversations.markRead(id);
    await desk.engine.services.conversations.markRead(id);
    expect(desk.channel.read).toEqual(read);
    expect((await desk.conversation('lina')).unread).toBe(0);
  });

  it('would tell the customer while sending is stopped', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.engine.services.control.stop();
    await desk.engine.services.conversations.markRead((await desk.conversation('lina')).id);
    expect(desk.channel.read).toEqual([]);
  });
});

describe('the replies in a group', () => {
  it('would be set for somebody’s own chat, or forgotten', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const group = { chatKind: 'group', senderAddress: 'lina' } as const;
    await desk.channel.receive('bakers', 'Hi all', group);
    const { conversations } = desk.engine.services;
    const [direct, bakers] = await Promise.all(
      ['lina', 'bakers'].map((who) => desk.conversation(who)),
    );
    if (direct === undefined || bakers === undefined) throw new Error('two chats');
    await expect(conversations.setGroupReplies(direct.id, 'never')).rejects.toMatchObject({
      code: 'invalid-input',
    });
    const detail = await conversations.setGroupReplies(bakers.id, 'always');
    expect(detail.conversation.groupReplies).toBe('always');
    await desk.channel.receive('bakers', QUESTION, group);
    await settle();
    expect((await desk.turn('bakers')).state).toBe('awaiting-review');
  });
});

describe('an approval of what the customer has changed since', () => {
  it('would send a reply to a question that is asked no more', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const seen = await desk.approvalOf('lina');
    await desk.engine.services.review.keep(seen.turnId, true);
    const [question] = await desk.thread('lina');
    if (!question?.channelMessageId) throw new Error('no question');
    await desk.channel.amend({
      type: 'edited',
      text: 'How much is the walnut bread?',
      channelId: question.channelId,
      chatAddress: 'lina',
      channelMessageId: question.channelMessageId,
      at: desk.clock.now() + 1,
    });
    await settle();
    const { review } = desk.engine.services;
    await expect(review.approve(seen)).rejects.toMatchObject({ code: 'approve.stale' });
    expect((await review.card(seen.turnId)).newer).toHaveLength(1);
    const { turn } = await review.card(seen.turnId);
    await review.approve({ ...seen, edits: turn.edits ?? 0 });
    expect((await desk.turn('lina')).state).toBe('approved');
  });
});

describe('the owner’s time with a chat', () => {
  const MINUTE = 60_000;

  it('would end without a word to the desk', async () => {
    const desk = await openDesk({ settings: { handOverMinutes: 10 } });
    await desk.write('lina');
    await desk.channel.receive('lina', 'I am here', { author: 'owner' });
    await desk.clock.advance(10 * MINUTE - 1);
    const before = desk.events.of('conversation-changed').length;
    expect((await desk.conversation('lina')).handOver).not.toBeNull();
    await desk.clock.advance(1);
    expect(desk.events.of('conversation-changed').length).toBe(before + 1);
    expect((await desk.conversation('lina')).handOver).toBeNull();
  });

  it('would never end after a restart, or end although it was prolonged', async () => {
    const desk = await openDesk({ settings: { handOverMinutes: 10 } });
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    await desk.engine.services.review.takeOver(id);
    await desk.clock.advance(6 * MINUTE);
    await desk.restart();
    await desk.channel.receive('lina', 'Still here', { author: 'owner' });
    await desk.clock.advance(6 * MINUTE);
    expect((await desk.conversation('lina')).handOver).toMatchObject({ by: 'phone' });
    await desk.clock.advance(4 * MINUTE);
    expect((await desk.conversation('lina')).handOver).toBeNull();
  });

  it('would leave a timer behind when it is given back', async () => {
    const desk = await openDesk({ settings: { handOverMinutes: 10 } });
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    const pending = desk.clock.pending;
    await desk.engine.services.review.takeOver(id);
    expect(desk.clock.pending).toBe(pending + 1);
    await desk.engine.services.review.giveBack(id);
    expect(desk.clock.pending).toBe(pending);
  });
});
