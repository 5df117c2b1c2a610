import { describe, expect, it } from 'vitest';
import { PACE } from '../../../../main/engine/policy/governor/pace.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { GOOD_REPLY, openDesk, type Desk } from '../engine/open-desk.ts';
import { MINUTE, openGoverned, openSettled } from './governed-desk.ts';

async function approved(desk: Desk, who: string): Promise<void> {
  await desk.write(who);
  await desk.approve(who);
}

const shown = (desk: Desk, who: string) =>
  desk.channel.typing.filter(({ recipient }) => recipient === who).map(({ active }) => active);

describe('a reply on a governed channel', () => {
  it('reads, types for as long as the text asks, and only then leaves', async () => {
    const desk = await openGoverned();
    await approved(desk, 'lina');
    expect(desk.channel.read).toEqual(['lina']);
    expect(shown(desk, 'lina')).toEqual([true]);
    const [send] = await desk.sends();
    expect(send?.state).toBe('queued');
    await desk.clock.advance(PACE.shortest - 1);
    expect(desk.reached('lina')).toEqual([]);
    await desk.clock.advance(PACE.longest);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    const typedFor = (desk.world.deliveries[0]?.at ?? 0) - (send?.createdAt ?? 0);
    const natural = GOOD_REPLY.length * PACE.perCharacter;
    expect(typedFor).toBeGreaterThanOrEqual(0.8 * natural);
    expect(typedFor).toBeLessThanOrEqual(1.2 * natural);
    expect(shown(desk, 'lina')).toEqual([true]);
  });

  it('does not say that it was read where the owner wants that untold', async () => {
    const desk = await openGoverned({ settings: { markRead: false } });
    await approved(desk, 'lina');
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(desk.channel.read).toEqual([]);
  });

  it('leaves at once on a channel that is not governed', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    // What was learnt from when the desk opened is not the governor's.
    desk.calls.length = 0;
    await approved(desk, 'lina');
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(desk.calls).not.toContain('accounts.all');
    expect(desk.calls).not.toContain('sends.leftSince');
    expect(await desk.engine.services.health.read()).toEqual([]);
  });

  it('keeps another chat waiting by the gap alone, however long the first reply is', async () => {
    const desk = await openSettled();
    await desk.write('lina');
    await desk.write('omar');
    await desk.write('mia');
    const before = desk.clock.now();
    await Promise.all(['lina', 'omar', 'mia'].map((who) => desk.approve(who)));
    expect(shown(desk, 'omar')).toEqual([]);
    const { from, to } = PACE.betweenChats;
    await desk.clock.advance(from - 1);
    expect(desk.channel.read).toHaveLength(1);
    await desk.clock.advance(2 * to - from + 1);
    expect(desk.channel.read).toHaveLength(3);
    await desk.clock.advance(PACE.longest);
    expect(desk.world.deliveries).toHaveLength(3);
    for (const { at } of desk.world.deliveries) {
      expect(at - before).toBeLessThanOrEqual(2 * to + 1.2 * GOOD_REPLY.length * PACE.perCharacter);
    }
  });

  it.each([
    ['the owner undoes it', (desk: Desk) => desk.engine.services.review.undoLast()],
    ['sending is stopped', (desk: Desk) => desk.engine.services.control.stop()],
    ['the customer writes again', (desk: Desk) => desk.write('lina', 'For 8 people')],
    ['WhatsApp warns', (desk: Desk) => desk.channel.warn('restricted')],
    [
      'the owner takes the chat over',
      async (desk: Desk) =>
        desk.engine.services.review.takeOver((await desk.conversation('lina')).id),
    ],
    [
      'the connection goes away',
      (desk: Desk) => {
        desk.channel.become('reconnecting');
        return desk.clock.advance(PACE.longest);
      },
    ],
  ])('stops typing and does not leave when %s', async (_what, happens) => {
    const desk = await openGoverned();
    await approved(desk, 'lina');
    await desk.clock.advance(PACE.shortest / 2);
    expect(shown(desk, 'lina')).toEqual([true]);
    await happens(desk);
    await settle();
    expect(shown(desk, 'lina')).toEqual([true, false]);
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([]);
    expect(desk.channel.asked).toEqual([]);
  });

  it('stops typing the owner’s own words when the connection goes away, and leaves when it is back', async () => {
    const desk = await openGoverned();
    await desk.write('lina');
    await desk.engine.services.conversations.write((await desk.conversation('lina')).id, 'Hello');
    await settle();
    desk.channel.become('reconnecting');
    await desk.clock.advance(PACE.longest);
    expect(shown(desk, 'lina')).toEqual([true, false]);
    desk.channel.become('ready');
    await desk.clock.advance(PACE.longest);
    expect(desk.reached('lina')).toEqual(['Hello']);
  });

  it('types anew and leaves once after a crash between typing and handing over', async () => {
    const desk = await openGoverned();
    await approved(desk, 'lina');
    await desk.clock.advance(PACE.shortest / 2);
    await desk.restart();
    expect(shown(desk, 'lina')).toEqual([true]);
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'sent' });
  });

  it('finishes typing before the app quits, when the owner wants it sent first', async () => {
    const desk = await openGoverned();
    await approved(desk, 'lina');
    let gone = false;
    const sending = desk.engine.services.control.sendLeavingNow().then(() => {
      gone = true;
    });
    await settle();
    expect(gone).toBe(false);
    await desk.clock.advance(PACE.longest);
    await sending;
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('ends with nothing typed and no timer left when the engine stops', async () => {
    const desk = await openGoverned();
    await approved(desk, 'lina');
    await desk.engine.stop();
    expect(shown(desk, 'lina')).toEqual([true, false]);
    expect(desk.clock.pending).toBe(0);
    expect((await desk.sends()).map(({ state }) => state)).toEqual(['queued']);
  });

  it('is not slowed down where the owner has switched that off', async () => {
    const governor = { on: false, offConfirmed: true, perContactHour: 1, perHour: 1, perDay: 1 };
    const desk = await openGoverned({ settings: { governor } });
    await approved(desk, 'lina');
    await approved(desk, 'omar');
    expect(desk.world.deliveries).toHaveLength(2);
  });
});
