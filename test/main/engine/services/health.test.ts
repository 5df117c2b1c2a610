import { describe, expect, it } from 'vitest';
import { AUTO, GOOD_REPLY, openDesk, type Desk } from '../engine/open-desk.ts';
import { healthOf, MINUTE, openSettled, SECOND } from '../outbox/governed-desk.ts';

const AWAY = 'Thank you for your message, we are on holiday.';

/** A machine that says the same to whatever it gets, a little later each time. */
async function pingPong(desk: Desk, times: number): Promise<void> {
  for (let round = 0; round < times; round += 1) {
    await desk.write('bot', AWAY);
    await desk.clock.advance(20 * SECOND);
  }
}

describe('a chat with another machine', () => {
  it('is answered by itself no more, whatever the machine then says, and the owner is asked', async () => {
    const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 0 } });
    await pingPong(desk, 4);
    expect(await desk.turn('bot')).toMatchObject({ state: 'silent', silence: 'loop' });
    const answered = desk.reached('bot').length;
    const { id, loop } = await desk.conversation('bot');
    expect(loop?.stop).toMatchObject({ sign: 'same-words', minutes: 10 });
    expect(desk.events.of('loop-stopped')).toEqual([{ type: 'loop-stopped', conversationId: id }]);
    await desk.clock.advance(60 * MINUTE);
    await desk.restart();
    await desk.write('bot', 'How much is the lemon cake?');
    await desk.clock.advance(MINUTE);
    expect(desk.reached('bot')).toHaveLength(answered);
    expect(await desk.turn('bot')).toMatchObject({ state: 'silent', silence: 'loop' });
  });

  it('is one with a person as soon as the owner says so, and counts anew', async () => {
    const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 0 } });
    await pingPong(desk, 4);
    const before = desk.reached('bot').length;
    const { id } = await desk.conversation('bot');
    await desk.engine.services.health.itIsAPerson(id);
    await desk.write('bot', 'How much is the lemon cake?');
    await desk.clock.advance(20 * SECOND);
    expect(desk.reached('bot')).toHaveLength(before + 1);
    await pingPong(desk, 4);
    expect((await desk.conversation('bot')).loop?.stop).not.toBeNull();
  });

  it('still gets drafts where the owner has chosen Draft', async () => {
    const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 0 } });
    await pingPong(desk, 4);
    await desk.engine.services.conversations.setMode((await desk.conversation('bot')).id, 'draft');
    await desk.write('bot', 'How much is the lemon cake?');
    expect(await desk.turn('bot')).toMatchObject({ state: 'awaiting-review' });
  });

  it('does not stop the same words to different chats', async () => {
    const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 0 } });
    for (const who of ['a', 'b', 'c', 'd', 'e']) await desk.write(who, AWAY);
    for (const who of ['a', 'b', 'c', 'd', 'e']) expect(desk.reached(who)).toEqual([GOOD_REPLY]);
  });
});

describe('account health', () => {
  it('says everything at rest', async () => {
    const desk = await openSettled();
    expect(await healthOf(desk)).toEqual({
      channelId: 'memory',
      paced: true,
      linkedSince: desk.clock.now() - 20 * 24 * 60 * MINUTE,
      warmUp: null,
      caps: [
        { cap: 'contact-hour', limit: 12, fullLimit: 12, used: 0, freesAt: null, chat: null },
        { cap: 'hour', limit: 60, fullLimit: 60, used: 0, freesAt: null, chat: null },
        { cap: 'day', limit: 400, fullLimit: 400, used: 0, freesAt: null, chat: null },
      ],
      waiting: [],
      pace: {
        perCharacter: 40,
        shortest: 800,
        longest: 8000,
        betweenChats: { from: 700, to: 2500 },
      },
      warnings: [],
      freeze: null,
      loops: [],
      coldBlocked: 0,
    });
  });

  it('lists chats that were stopped, newest first, until they are lifted', async () => {
    const desk = await openSettled({ settings: AUTO });
    await pingPong(desk, 4);
    const { id } = await desk.conversation('bot');
    const health = await healthOf(desk);
    expect(health.loops).toMatchObject([
      { conversationId: id, title: 'bot', stop: { sign: 'same-words' } },
    ]);
    expect(health.caps[0]).toMatchObject({ used: 3, chat: { conversationId: id, title: 'bot' } });
    const [after] = await desk.engine.services.health.itIsAPerson(id);
    expect(after?.loops).toEqual([]);
  });

  it('is told to have changed when a reply has left', async () => {
    const desk = await openSettled();
    await desk.write('lina');
    await desk.approve('lina');
    const before = desk.events.of('account-changed').length;
    await desk.clock.advance(15 * SECOND);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(desk.events.of('account-changed').length).toBeGreaterThan(before);
  });
});
