import { describe, expect, it, vi } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { ChannelId, ChannelMessageId } from '../../../../main/engine/domain/ids.ts';
import { isOpen } from '../../../../main/engine/domain/turn-machine.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import type { Store } from '../../../../main/engine/ports/store.ts';
import { MemoryChannel } from '../../../doubles/memory-channel.ts';
import { watched } from '../../../doubles/watched.ts';
import { FakeClock } from '../../../doubles/fake-clock.ts';
import { AUTO, GOOD_REPLY, openDesk, QUESTION } from './open-desk.ts';

const LATER = 60_000;

describe('the whole engine', () => {
  it('leads a message to a draft, through the undo time, to the customer and to its ticks', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review' });
    const { notBefore } = await desk.approve('lina');
    expect(notBefore).toBe(desk.clock.now() + 5000);
    expect(await desk.engine.services.review.leaving()).toMatchObject([
      { preview: GOOD_REPLY, canUndo: true, waitingForChannel: false, title: 'lina' },
    ]);
    await desk.clock.advance(4999);
    expect(desk.reached('lina')).toEqual([]);
    await desk.clock.advance(1);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'sent' });
    expect(await desk.engine.services.review.leaving()).toEqual([]);

    const [, reply] = await desk.thread('lina');
    expect(reply).toMatchObject({ origin: 'approved', direction: 'out', delivery: 'sent' });
    const delivery = desk.world.deliveries[0];
    if (delivery === undefined) throw new Error('unreachable');
    await desk.channel.tick(delivery.channelMessageId, 'read');
    expect((await desk.thread('lina'))[1]).toMatchObject({ delivery: 'read' });
    expect((await desk.conversation('lina')).last).toMatchObject({
      origin: 'approved',
      preview: GOOD_REPLY,
    });
  });

  it('answers a burst once, or a customer who writes in pieces gets three replies', async () => {
    const desk = await openDesk({ settings: { ...AUTO, quietMs: 1500 } });
    for (const text of ['Hi', 'I wanted to ask', 'How much is the lemon cake?']) {
      await desk.write('lina', text);
      await desk.clock.advance(500);
    }
    await desk.clock.advance(LATER);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect((await desk.turn('lina')).messageIds).toHaveLength(3);
  });

  it('lets what it decided alone wait out the undo time too', async () => {
    const desk = await openDesk({ settings: AUTO });
    await desk.write('lina');
    expect(desk.reached('lina')).toEqual([]);
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect((await desk.thread('lina'))[1]).toMatchObject({ origin: 'auto' });
  });

  it('holds back what it decided alone when auto-reply is switched off in time', async () => {
    const desk = await openDesk({ settings: AUTO });
    await desk.write('lina');
    await desk.engine.services.control.setAutoReply({ on: false });
    await desk.clock.advance(LATER);
    expect(desk.reached('lina')).toEqual([]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review', held: 'undone' });
  });

  it('stays silent in a chat that the owner has taken over, until it is given back', async () => {
    const desk = await openDesk({ settings: { ...AUTO, handOverMinutes: 0 } });
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    await desk.engine.services.review.takeOver(id);
    await desk.write('lina', 'Anyone there?');
    await desk.clock.advance(LATER);
    expect(desk.reached('lina')).toEqual([]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'silent', silence: 'handed-over' });
    await desk.engine.services.review.giveBack(id);
    await desk.write('lina');
    await desk.clock.advance(LATER);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('keeps the order within each of 100 interleaved chats, and doubles and loses nothing', async () => {
    const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 0 } });
    desk.model.fallback = GOOD_REPLY;
    const customers = Array.from({ length: 100 }, (_, index) => `customer-${String(index)}`);
    // Not four times the same words: that would look like a machine.
    for (const words of [QUESTION, 'Fine, one of those', 'Is Sunday possible', 'Thank you all']) {
      await Promise.all(customers.map((customer) => desk.write(customer, words)));
      await desk.clock.advance(100);
    }
    for (const customer of customers) {
      expect(desk.reached(customer)).toHaveLength(4);
      const thread = await desk.thread(customer);
      expect(thread.map(({ direction }) => direction).join(' ')).toBe(
        'in out in out in out in out',
      );
    }
    expect((await desk.turns()).filter(({ state }) => isOpen(state))).toEqual([]);
  });

  it('lets one chat wait for a slow hand-over without holding up another, or new messages', async () => {
    const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 0 } });
    desk.channel.behave = ({ recipient }) => (recipient === 'slow' ? 'slow' : 'deliver');
    await desk.write('slow');
    await desk.write('quick');
    expect(desk.reached('quick')).toEqual([GOOD_REPLY]);
    await desk.write('slow', 'Are you there?');
    expect((await desk.thread('slow')).map(({ direction }) => direction)).toEqual(['in', 'in']);
    desk.channel.release();
    await desk.clock.advance(LATER);
    expect(await desk.thread('slow')).toHaveLength(3);
  });

  it.each([0, 2000])(
    'drafts once what was stored without our hearing of it, when it is offered again (quiet time %i ms)',
    async (quietMs) => {
      let lose = 0;
      const desk = await openDesk({
        settings: { quietMs },
        storeThrough: (store) =>
          watched<Store>(store, async (name, real) => {
            const done: unknown = await real();
            if (name !== 'commit' || lose === 0) return done;
            lose -= 1;
            throw new FrontdeskError('vault.stopped', 'The vault has ended.');
          }),
      });
      lose = 1;
      const message = { channelMessageId: ChannelMessageId.parse('wire-twice') };
      await expect(desk.channel.receive('lina', QUESTION, message)).rejects.toMatchObject({
        code: 'vault.stopped',
      });
      await desk.channel.receive('lina', QUESTION, message);
      await desk.channel.receive('lina', QUESTION, message);
      await settle();
      await desk.clock.advance(quietMs);
      expect(await desk.turns()).toHaveLength(1);
      expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review' });
      expect(await desk.thread('lina')).toHaveLength(1);
      expect(desk.model.requests).toHaveLength(1);
      expect(desk.events.of('message-stored')).toHaveLength(1);
    },
  );

  it('starts although a channel cannot, and shows which', async () => {
    const broken = new MemoryChannel({ clock: new FakeClock(), id: 'broken' });
    broken.startFault = new FrontdeskError('channel.offline', 'No internet.');
    const desk = await openDesk({ moreChannels: [broken] });
    const { channels } = await desk.engine.services.control.status();
    expect(channels).toMatchObject([
      { channelId: 'memory', status: 'ready' },
      { channelId: 'broken', status: 'failed', detail: 'No internet.' },
    ]);
    expect(desk.events.of('fault')).toMatchObject([{ code: 'channel.offline' }]);
    await desk.write('lina');
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review' });
    await desk.engine.stop();
    expect(desk.clock.pending).toBe(0);
  });

  it('starts a channel that could not be started by itself once it can, and tells of its fault once', async () => {
    const broken = new MemoryChannel({ clock: new FakeClock(), id: 'broken' });
    broken.startFault = new FrontdeskError('channel.offline', 'No internet.');
    const tries = vi.spyOn(broken, 'start');
    const desk = await openDesk({ moreChannels: [broken] });
    const shown = async () => (await desk.engine.services.control.status()).channels[1];
    const first = await shown();
    expect(first).toMatchObject({ code: 'channel.offline' });
    expect(first?.retryAt).toBeGreaterThan(desk.clock.now());
    await desk.clock.advance(60 * 60_000);
    // Never more than twice in the longest wait, never less than once.
    expect(tries.mock.calls.length).toBeGreaterThanOrEqual(12);
    expect(tries.mock.calls.length).toBeLessThanOrEqual(40);
    expect(await shown()).toMatchObject({ status: 'failed', since: first?.since });
    expect(desk.events.of('fault')).toHaveLength(1);
    broken.startFault = null;
    await desk.clock.advance(5 * 60_000);
    expect(await shown()).toMatchObject({ status: 'ready' });
    await broken.receive('ben', QUESTION);
    await settle();
    expect(await desk.turn('ben')).toMatchObject({ state: 'awaiting-review' });
    expect(desk.events.of('channel-changed').at(-1)?.state).toMatchObject({ status: 'ready' });
  });

  it('starts a channel at once when the owner says so, and only one that has failed', async () => {
    const broken = new MemoryChannel({ clock: new FakeClock(), id: 'broken' });
    broken.startFault = new FrontdeskError('channel.offline', 'No internet.');
    const desk = await openDesk({ moreChannels: [broken] });
    const tries = vi.spyOn(broken, 'start');
    const { control } = desk.engine.services;
    const [, still] = (await control.restartChannel(broken.id)).channels;
    expect(still).toMatchObject({ status: 'failed', code: 'channel.offline' });
    broken.startFault = null;
    const [, works] = (await control.restartChannel(broken.id)).channels;
    expect(works).toMatchObject({ status: 'ready' });
    await control.restartChannel(broken.id);
    expect(tries).toHaveBeenCalledTimes(2);
    expect(desk.clock.pending).toBe(0);
    await expect(control.restartChannel(ChannelId.parse('unknown'))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('does not start one channel twice at the same time', async () => {
    const broken = new MemoryChannel({ clock: new FakeClock(), id: 'broken' });
    broken.startFault = new FrontdeskError('channel.offline', 'No internet.');
    const desk = await openDesk({ moreChannels: [broken] });
    let open: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (open = resolve));
    const tries = vi.spyOn(broken, 'start').mockReturnValue(slow);
    const { control } = desk.engine.services;
    const both = [control.restartChannel(broken.id), control.restartChannel(broken.id)];
    await settle();
    expect((await control.status()).channels[1]).toMatchObject({ status: 'starting' });
    open();
    await Promise.all(both);
    expect(tries).toHaveBeenCalledTimes(1);
  });

  it('waits on stop for what is being handed over, and sets no timer that outlives it', async () => {
    const desk = await openDesk();
    desk.channel.behave = () => 'slow';
    await desk.write('lina');
    await desk.write('omar');
    await desk.approve('lina');
    await desk.clock.advance(5000);
    await desk.approve('omar');
    let stopped = false;
    const stopping = desk.engine.stop().then(() => {
      stopped = true;
    });
    await settle();
    expect(stopped).toBe(false);
    desk.channel.release();
    await stopping;
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(await desk.turn('lina')).toMatchObject({ state: 'sent' });
    expect(await desk.turn('omar')).toMatchObject({ state: 'approved' });
    expect(desk.clock.pending).toBe(0);
  });

  it('takes up after a restart what waited out its undo time', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.approve('lina');
    await desk.restart();
    expect(desk.reached('lina')).toEqual([]);
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });
});
