import { describe, expect, it } from 'vitest';
import { settle } from '../../../doubles/fake-clock.ts';
import { GOOD_REPLY, openDesk } from '../engine/open-desk.ts';

const NOTHING = { code: 'undo.nothing' };

describe('taking back', () => {
  it('calls a reply back within its undo time, to the queue', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.approve('lina');
    await desk.clock.advance(4999);
    const { id } = await desk.turn('lina');
    expect(await desk.engine.services.review.undoLast()).toMatchObject({
      what: 'send',
      turnId: id,
    });
    await desk.clock.advance(60_000);
    expect(desk.reached('lina')).toEqual([]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review', held: 'undone' });
  });

  it('takes back a rejection that is still being stored, not the approval before it', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.write('omar');
    await desk.approve('lina');
    const { id } = await desk.turn('omar');
    const { review } = desk.engine.services;
    const rejecting = review.reject(id);
    expect(await review.undoLast()).toMatchObject({ what: 'rejection', turnId: id });
    await rejecting;
    expect(await desk.turn('lina')).toMatchObject({ state: 'approved' });
  });

  it('does not claim to call back what has left', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const { sendId } = await desk.approve('lina');
    await desk.clock.advance(5000);
    const { review } = desk.engine.services;
    await expect(review.undoSend(sendId)).rejects.toMatchObject({ code: 'send.too-late' });
    await expect(review.undoLast()).rejects.toMatchObject(NOTHING);
  });

  it('does not claim to call back what the channel has in its hands', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    desk.channel.behave = () => 'slow';
    await desk.write('lina');
    const { sendId } = await desk.approve('lina');
    await expect(desk.engine.services.review.undoSend(sendId)).rejects.toMatchObject({
      code: 'send.too-late',
    });
    desk.channel.release();
    await settle();
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('goes from the newest deed to the oldest, each once', async () => {
    const desk = await openDesk({ settings: { handOverMinutes: 0 } });
    for (const customer of ['sent', 'rejected', 'put-off', 'taken']) await desk.write(customer);
    const { review } = desk.engine.services;
    await review.reject((await desk.turn('rejected')).id);
    await review.later((await desk.turn('put-off')).id);
    await review.takeOver((await desk.conversation('taken')).id);
    await desk.approve('sent');
    expect(await desk.turn('taken')).toMatchObject({ state: 'handed-over' });

    const undone: string[] = [];
    for (let count = 0; count < 4; count += 1) undone.push((await review.undoLast()).what);
    expect(undone).toEqual(['send', 'take-over', 'later', 'rejection']);
    await expect(review.undoLast()).rejects.toMatchObject(NOTHING);
    for (const customer of ['sent', 'rejected', 'put-off', 'taken']) {
      expect(await desk.turn(customer)).toMatchObject({ state: 'awaiting-review', laterAt: null });
    }
    expect((await desk.conversation('taken')).handOver).toBeNull();
  });

  it('marks a restored draft as old when the customer wrote after the rejection', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const { id } = await desk.turn('lina');
    await desk.engine.services.review.reject(id);
    await desk.write('lina', 'Still waiting');
    await desk.engine.services.review.undoLast();
    const restored = await desk.memory.turns.get(id);
    expect(restored).toMatchObject({ state: 'awaiting-review' });
    expect(restored?.newerMessageId).not.toBeNull();
  });

  it('has a turn drafted that was taken over before it had a draft', async () => {
    const desk = await openDesk({ settings: { quietMs: 5000 } });
    await desk.write('lina');
    expect(await desk.turn('lina')).toMatchObject({ state: 'collecting' });
    await desk.engine.services.review.takeOver((await desk.conversation('lina')).id);
    await desk.clock.advance(60_000);
    expect(desk.model.calls).toBe(0);
    await desk.engine.services.review.undoLast();
    await settle();
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review' });
  });

  it('leaves a hand-over alone that began again since', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    await desk.engine.services.review.takeOver(id);
    await desk.clock.advance(1000);
    await desk.channel.receive('lina', 'I answer from my phone', { author: 'owner' });
    await expect(desk.engine.services.review.undoLast()).rejects.toMatchObject(NOTHING);
    expect((await desk.conversation('lina')).handOver).toMatchObject({ by: 'phone' });
  });
});
