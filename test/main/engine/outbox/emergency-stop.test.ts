import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { AUTO, GOOD_REPLY, openDesk } from '../engine/open-desk.ts';

const MINUTE = 60_000;

describe('the emergency stop', () => {
  it('closes before it returns: a reply due in the same moment does not leave', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    await desk.write('lina');
    const approval = await desk.approvalOf('lina');
    const approving = desk.engine.services.review.approve(approval);
    void desk.engine.services.control.stop();
    await approving.catch(() => undefined);
    await settle();
    expect(desk.channel.asked).toEqual([]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review' });
  });

  it('brings everything that waits back to the queue and counts it', async () => {
    const desk = await openDesk();
    for (const customer of ['lina', 'omar', 'mia']) {
      await desk.write(customer);
      await desk.approve(customer);
    }
    const { gate, leaving, waiting } = await desk.engine.services.control.stop();
    expect(gate).toEqual({ open: false, since: desk.clock.now(), held: 3, gone: 0 });
    expect({ leaving, waiting }).toEqual({ leaving: 0, waiting: 3 });
    await desk.clock.advance(MINUTE);
    expect(desk.world.deliveries).toEqual([]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review', held: 'stopped' });
  });

  it('calls back what a channel holds but has not handed over', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    desk.channel.behave = () => 'slow';
    await desk.write('lina');
    await desk.approve('lina');
    await desk.engine.services.control.stop();
    await settle();
    desk.channel.release();
    await settle();
    const { gate } = await desk.engine.services.control.status();
    expect(gate).toMatchObject({ held: 1, gone: 0 });
    expect(desk.reached('lina')).toEqual([]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review', held: 'stopped' });
  });

  it('counts as gone what cannot be called back, and still settles it', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    let deliver = (): void => undefined;
    const delivered = new Promise<void>((resolve) => {
      deliver = resolve;
    });
    const real = desk.channel.send.bind(desk.channel);
    desk.channel.send = async (message) => {
      await delivered;
      return real(message, new AbortController().signal);
    };
    await desk.write('lina');
    await desk.approve('lina');
    const { gate } = await desk.engine.services.control.stop();
    expect(gate).toMatchObject({ held: 0, gone: 1 });
    deliver();
    await settle();
    expect(await desk.turn('lina')).toMatchObject({ state: 'sent' });
    expect((await desk.engine.services.control.status()).gate).toMatchObject({ gone: 1 });
  });

  it('refuses approvals and the owner’s own words while it lasts', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.engine.services.control.stop();
    const closed = { code: 'send.closed' };
    await expect(desk.approve('lina')).rejects.toMatchObject(closed);
    const { id } = await desk.conversation('lina');
    await expect(desk.engine.services.conversations.write(id, 'Hello')).rejects.toMatchObject(
      closed,
    );
    expect(await desk.sends()).toEqual([]);
  });

  it('leaves what would have been sent automatically in the queue', async () => {
    const desk = await openDesk({ settings: AUTO });
    await desk.engine.services.control.stop();
    await desk.write('lina');
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review' });
  });

  it('sends nothing by itself when sending starts again', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.approve('lina');
    await desk.engine.services.control.stop();
    const { gate } = await desk.engine.services.control.resume();
    expect(gate).toEqual({ open: true });
    await desk.clock.advance(30 * MINUTE);
    expect(desk.reached('lina')).toEqual([]);
    await desk.approve('lina');
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('survives a restart, with its counts', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.approve('lina');
    await desk.engine.services.control.stop();
    await desk.restart();
    const { gate } = await desk.engine.services.control.status();
    expect(gate).toMatchObject({ open: false, held: 1, gone: 0 });
    await expect(desk.approve('lina')).rejects.toMatchObject({ code: 'send.closed' });
  });

  it('holds after a restart what it had no time to hold before', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.approve('lina');
    await desk.memory.commit([
      { type: 'put-gate', gate: { open: false, since: 1, held: 0, gone: 2 } },
    ]);
    await desk.restart();
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([]);
    expect((await desk.engine.services.control.status()).gate).toMatchObject({ held: 1, gone: 2 });
  });

  it('counts as stopped where it cannot be read whether it is', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const unreadable = new FrontdeskError('vault.corrupted', 'Unreadable.');
    desk.memory.gate.get = () => Promise.reject(unreadable);
    await desk.restart();
    expect((await desk.engine.services.control.status()).gate).toMatchObject({ open: false });
    await expect(desk.approve('lina')).rejects.toMatchObject({ code: 'send.closed' });
    expect(desk.events.of('fault')).toMatchObject([{ code: 'vault.corrupted' }]);
  });

  it('is closed although it cannot be stored, says so, and is stored as soon as it can be', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const full = new FrontdeskError('vault.disk-full', 'The disk is full.');
    desk.memory.failNextCommit(full);
    await expect(desk.engine.services.control.stop()).rejects.toMatchObject({
      code: 'vault.disk-full',
    });
    await expect(desk.approve('lina')).rejects.toMatchObject({ code: 'send.closed' });
    expect(await desk.memory.gate.get()).toEqual({ open: true });
    await desk.clock.advance(2000);
    expect(await desk.memory.gate.get()).toMatchObject({ open: false });
  });

  it('wins over a start that is still being stored', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    await desk.write('lina');
    await desk.engine.services.control.stop();
    const resuming = desk.engine.services.control.resume();
    const stopping = desk.engine.services.control.stop();
    await Promise.all([resuming, stopping]);
    expect((await desk.engine.services.control.status()).gate).toMatchObject({ open: false });
    expect(await desk.memory.gate.get()).toMatchObject({ open: false });
    await expect(desk.approve('lina')).rejects.toMatchObject({ code: 'send.closed' });
  });

  it('does not let go, once sending starts again, what was approved before it and stored after', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    await desk.write('lina');
    const approval = await desk.approvalOf('lina');
    const real = desk.memory.commit.bind(desk.memory);
    let go = (): void => undefined;
    const waited = new Promise<void>((resolve) => {
      go = resolve;
    });
    desk.memory.commit = async (changes) => {
      if (changes.some(({ type }) => type === 'put-send')) await waited;
      return real(changes);
    };
    const approving = desk.engine.services.review.approve(approval);
    await desk.clock.advance(10);
    await desk.engine.services.control.stop();
    await desk.engine.services.control.resume();
    go();
    await approving;
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review', held: 'stopped' });
  });
});
