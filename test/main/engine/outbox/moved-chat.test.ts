import { describe, expect, it } from 'vitest';
import { DraftId } from '../../../../main/engine/domain/ids.ts';
import { lastMessageId } from '../../../../main/engine/domain/turn.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { AUTO, GOOD_REPLY, openDesk, type Desk } from '../engine/open-desk.ts';

const AT_ONCE = { settings: { holdSeconds: 0 } } as const;

async function approved(desk: Desk, from = 'lina'): Promise<void> {
  await desk.write(from);
  await desk.approve(from);
  await desk.clock.advance(0);
}

async function meet(desk: Desk, addresses: string[], numberChanged = false): Promise<void> {
  await desk.channel.meet(addresses, numberChanged);
  await settle();
}

const states = async (desk: Desk): Promise<string[]> =>
  (await desk.sends()).map(({ state }) => state);

describe('a reply whose chat becomes another while it leaves', () => {
  it('is sent once and shown as sent when it was with the channel', async () => {
    const desk = await openDesk(AT_ONCE);
    await desk.write('lina-2', 'Hello');
    desk.channel.behave = () => 'slow';
    await approved(desk);
    expect(await states(desk)).toEqual(['handing-over']);
    await meet(desk, ['lina-2', 'lina']);
    expect(await states(desk)).toEqual(['handing-over']);
    expect(desk.channel.lookUps).toBe(0);
    desk.channel.release();
    await settle();
    expect(await states(desk)).toEqual(['sent']);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(
      (await desk.thread('lina-2')).filter(({ direction }) => direction === 'out'),
    ).toHaveLength(1);
  });

  it('is not sent again while the channel that was given up on may still be at it', async () => {
    const desk = await openDesk(AT_ONCE);
    await desk.write('lina-2', 'Hello');
    desk.channel.behave = () => 'slow';
    await approved(desk);
    await desk.clock.advance(60_000);
    expect(await states(desk)).toEqual(['unconfirmed']);
    await meet(desk, ['lina-2', 'lina']);
    desk.channel.become('ready');
    await settle();
    expect(await states(desk)).toEqual(['unconfirmed']);
    desk.channel.release();
    await settle();
    expect(await states(desk)).toEqual(['sent']);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('is looked up by the app that starts after a crash in the middle', async () => {
    const desk = await openDesk(AT_ONCE);
    await desk.write('lina-2', 'Hello');
    desk.channel.behave = () => 'silent-before';
    await approved(desk);
    await meet(desk, ['lina-2', 'lina']);
    await desk.restart();
    await desk.clock.advance(60_000);
    expect(await states(desk)).toEqual(['sent']);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('still goes where it was approved for while it waits out its undo time', async () => {
    const desk = await openDesk();
    await approved(desk);
    await meet(desk, ['lina-2', 'lina']);
    await desk.clock.advance(5000);
    expect(await states(desk)).toEqual(['sent']);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('does not go to a number that the customer gave up, and can be tried again', async () => {
    const desk = await openDesk();
    await approved(desk);
    await meet(desk, ['lina-2', 'lina'], true);
    await desk.clock.advance(5000);
    expect(await states(desk)).toEqual(['failed']);
    const turn = await desk.turn('lina-2');
    expect(turn).toMatchObject({ state: 'failed', error: { code: 'send.recipient-changed' } });
    await desk.engine.services.review.retry(turn.id);
    await desk.clock.advance(5000);
    expect([desk.reached('lina'), desk.reached('lina-2')]).toEqual([[], [GOOD_REPLY]]);
  });

  it('can still be taken back by the owner who approved it', async () => {
    const desk = await openDesk();
    await desk.write('lina-2', 'Hello');
    await approved(desk);
    await meet(desk, ['lina-2', 'lina']);
    const undone = await desk.engine.services.review.undoLast();
    expect(undone.what).toBe('send');
    await desk.clock.advance(5000);
    expect(await states(desk)).toEqual(['cancelled']);
  });

  it('can be approved after it was taken out of the rejected ones', async () => {
    const desk = await openDesk(AT_ONCE);
    await desk.write('lina');
    const { review } = desk.engine.services;
    const { id } = await desk.turn('lina');
    await review.reject(id);
    await meet(desk, ['lina-2', 'lina'], true);
    await review.undoLast();
    const { draft } = await review.card(id);
    expect(draft?.trace.map(({ key }) => key)).toContain('trace.moved');
    await desk.approve('lina-2');
    await desk.clock.advance(0);
    expect(desk.reached('lina-2')).toEqual([GOOD_REPLY]);
  });

  it('would stay in the queue for ever where it came back after its customer had another address', async () => {
    const desk = await openDesk(AT_ONCE);
    desk.channel.behave = () => 'silent-before';
    await desk.write('lina');
    const { id } = await desk.turn('lina');
    await desk.approve('lina');
    await desk.clock.advance(0);
    await meet(desk, ['lina-2', 'lina']);
    await desk.write('lina-2', 'And on Sunday?');
    await desk.restart();
    await desk.clock.advance(60_000);
    const { review } = desk.engine.services;
    const { turn, draft } = await review.card(id);
    expect(turn).toMatchObject({ state: 'awaiting-review', held: 'customer-wrote' });
    await review.approve({
      turnId: id,
      draftId: draft?.id ?? DraftId.parse('none'),
      draftVersion: draft?.version ?? 1,
      lastMessageId: lastMessageId(turn),
      flagsSeen: true,
    });
    await desk.clock.advance(0);
    expect(desk.reached('lina-2')).toEqual([GOOD_REPLY]);
  });

  it('lets nothing leave twice that Frontdesk decided alone', async () => {
    const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 5 } });
    await desk.write('lina');
    expect(await states(desk)).toEqual(['queued']);
    await meet(desk, ['lina-2', 'lina']);
    await desk.clock.advance(5000);
    expect(await states(desk)).toEqual(['sent']);
  });
});
