import { describe, expect, it } from 'vitest';
import { settle } from '../../../doubles/fake-clock.ts';
import { AUTO, GOOD_REPLY, openDesk } from '../engine/open-desk.ts';

describe('taking a conversation over', () => {
  it('calls back what waits to leave and stops what is being written', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.approve('lina');
    desk.model.hold();
    await desk.write('omar');
    const { review } = desk.engine.services;
    await review.takeOver((await desk.conversation('lina')).id);
    await review.takeOver((await desk.conversation('omar')).id);
    await desk.clock.advance(60_000);
    expect(desk.reached('lina')).toEqual([]);
    expect(desk.model.aborted).toBe(1);
    for (const customer of ['lina', 'omar']) {
      expect(await desk.turn(customer)).toMatchObject({ state: 'handed-over' });
    }
    expect(await review.queue()).toEqual([]);
  });

  it('leaves alone what may have left already, so that its fate is still found out', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    desk.channel.behave = () => 'slow';
    await desk.write('lina');
    await desk.approve('lina');
    await desk.engine.services.review.takeOver((await desk.conversation('lina')).id);
    desk.channel.release();
    await settle();
    expect(await desk.turn('lina')).toMatchObject({ state: 'sent' });
    expect(await desk.thread('lina')).toHaveLength(2);
    expect((await desk.conversation('lina')).handOver).toMatchObject({ by: 'desk' });
  });

  it('ends by itself after the time in the settings', async () => {
    const desk = await openDesk({ settings: { ...AUTO, handOverMinutes: 10 } });
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    await desk.engine.services.review.takeOver(id);
    const { conversations } = desk.engine.services;
    expect((await conversations.detail(id)).effectiveMode).toBe('off');
    await desk.clock.advance(10 * 60_000);
    expect((await conversations.detail(id)).effectiveMode).toBe('auto');
    await desk.write('lina');
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('is what writing oneself does; the words wait out the undo time and show in the thread', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    const { conversations, review } = desk.engine.services;
    await conversations.write(id, 'This is Maria herself.');
    expect(await desk.turn('lina')).toMatchObject({ state: 'handed-over' });
    expect(await desk.conversation('lina')).toMatchObject({
      handOver: { by: 'desk' },
      unread: 0,
    });
    expect(await review.leaving()).toMatchObject([{ turnId: null, canUndo: true }]);
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual(['This is Maria herself.']);
    expect((await desk.thread('lina')).at(-1)).toMatchObject({ origin: 'owner-desk' });
  });

  it('keeps the owner’s words readable as not sent when sending is stopped', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    await desk.engine.services.conversations.write(id, 'Do not lose this.');
    await desk.engine.services.control.stop();
    expect((await desk.thread('lina')).at(-1)).toMatchObject({
      delivery: 'failed',
      body: { text: 'Do not lose this.' },
    });
    await desk.clock.advance(60_000);
    expect(desk.reached('lina')).toEqual([]);
  });

  it('writes nothing empty or too long', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    const { conversations } = desk.engine.services;
    await expect(conversations.write(id, ' ')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(conversations.write(id, 'x'.repeat(4097))).rejects.toMatchObject({
      code: 'draft.too-long',
    });
    expect((await desk.conversation('lina')).handOver).toBeNull();
  });
});
