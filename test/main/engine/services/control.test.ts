import { describe, expect, it } from 'vitest';
import { DeskStatus } from '../../../../main/engine/domain/views/app.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { AUTO, GOOD_REPLY, openDesk } from '../engine/open-desk.ts';

const MINUTE = 60_000;

describe('the status', () => {
  it('counts what the top bar and the tray show', async () => {
    const desk = await openDesk();
    for (const customer of ['lina', 'omar', 'mia']) await desk.write(customer);
    await desk.approve('lina');
    const { conversations, control } = desk.engine.services;
    await conversations.setMode((await desk.conversation('omar')).id, 'auto');
    const status = await control.status();
    expect(DeskStatus.parse(status)).toEqual(status);
    expect(status).toMatchObject({
      waiting: 2,
      leaving: 1,
      unconfirmed: 0,
      gate: { open: true },
      autoReply: { on: false, pausedUntil: null, conversations: 1 },
      storageFault: null,
      lastReplyAt: null,
    });
    await desk.clock.advance(5000);
    expect(await control.status()).toMatchObject({ leaving: 0, lastReplyAt: desk.clock.now() });
  });
});

describe('keeping what is leaving', () => {
  it('puts replies back into the queue, so that none leaves by itself after the next start', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.approve('lina');
    await desk.engine.services.control.keepLeaving();
    await desk.engine.stop();
    await desk.restart();
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review', held: 'undone' });
  });
});

describe('auto-reply', () => {
  it('comes back by itself after a pause, and tells whoever listens', async () => {
    const desk = await openDesk({ settings: AUTO });
    const { control } = desk.engine.services;
    const until = desk.clock.now() + 30 * MINUTE;
    expect((await control.setAutoReply({ on: false, pauseMinutes: 30 })).autoReply).toMatchObject({
      on: false,
      pausedUntil: until,
    });
    await desk.write('lina');
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([]);
    let told = 0;
    desk.settings.onChange(() => {
      told += 1;
    });
    await desk.clock.advance(29 * MINUTE);
    expect(told).toBe(1);
    expect((await control.status()).autoReply).toMatchObject({ on: true, pausedUntil: null });
    await desk.write('omar');
    await desk.clock.advance(MINUTE);
    expect(desk.reached('omar')).toEqual([GOOD_REPLY]);
  });

  it('comes back also where the app was restarted within the pause', async () => {
    const desk = await openDesk({ settings: AUTO });
    await desk.engine.services.control.setAutoReply({ on: false, pauseMinutes: 30 });
    await desk.engine.stop();
    await desk.restart();
    await desk.clock.advance(30 * MINUTE);
    expect(desk.settings.get().autoReplyPausedUntil).toBeNull();
  });

  it('stays off when what is off is paused, or a pause would switch it on', async () => {
    const desk = await openDesk({ settings: { autoReply: false } });
    const { control } = desk.engine.services;
    await control.setAutoReply({ on: false, pauseMinutes: 30 });
    await desk.clock.advance(60 * MINUTE);
    expect((await control.status()).autoReply.on).toBe(false);
  });

  it('is on at once when it is switched on within a pause', async () => {
    const desk = await openDesk({ settings: AUTO });
    const { control } = desk.engine.services;
    await control.setAutoReply({ on: false, pauseMinutes: 30 });
    expect((await control.setAutoReply({ on: true })).autoReply).toMatchObject({
      on: true,
      pausedUntil: null,
    });
  });
});

describe('sending at once what waits', () => {
  it('resolves when it has left', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 30 } });
    for (const customer of ['lina', 'omar']) {
      await desk.write(customer);
      await desk.approve(customer);
    }
    await desk.engine.services.control.sendLeavingNow();
    expect(desk.world.deliveries).toHaveLength(2);
    expect(await desk.turn('lina')).toMatchObject({ state: 'sent' });
  });

  it('does not wait for ever for a channel that is away, and keeps the approval', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.approve('lina');
    desk.channel.become('reconnecting');
    await desk.engine.services.control.sendLeavingNow();
    expect(await desk.turn('lina')).toMatchObject({ state: 'approved' });
    desk.channel.become('ready');
    await settle();
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('sends nothing while sending is stopped', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.approve('lina');
    await desk.engine.services.control.stop();
    await desk.engine.services.control.sendLeavingNow();
    expect(desk.reached('lina')).toEqual([]);
  });
});
