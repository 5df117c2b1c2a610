import { describe, expect, it } from 'vitest';
import { QueueItem } from '../../../../main/engine/domain/views/review.ts';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { openDesk, type Desk } from '../engine/open-desk.ts';

async function titles(desk: Desk): Promise<string[]> {
  return (await desk.engine.services.review.queue()).map(({ title }) => title);
}

describe('the queue', () => {
  it('lists who has waited longest first, and what was put off last', async () => {
    const desk = await openDesk();
    for (const customer of ['first', 'second', 'third']) {
      await desk.write(customer);
      await desk.clock.advance(1000);
    }
    await desk.engine.services.review.later((await desk.turn('first')).id);
    await desk.clock.advance(1000);
    await desk.engine.services.review.later((await desk.turn('second')).id);
    expect(await titles(desk)).toEqual(['third', 'first', 'second']);
  });

  it('counts the waiting from the first unanswered message, not from the newest draft', async () => {
    const desk = await openDesk();
    const began = desk.clock.now();
    await desk.write('lina');
    await desk.clock.advance(60_000);
    await desk.write('omar');
    await desk.clock.advance(60_000);
    await desk.write('lina', 'Hello?');
    const [top] = await desk.engine.services.review.queue();
    expect(top).toMatchObject({ title: 'lina', waitingSince: began, preview: 'Hello?' });
  });

  it('shows a failed draft with its reason', async () => {
    const desk = await openDesk();
    desk.model.fallback = new FrontdeskError('provider.key', 'The key was refused.');
    await desk.write('lina');
    const [row] = await desk.engine.services.review.queue();
    expect(row).toMatchObject({
      state: 'failed',
      error: { code: 'provider.key' },
      bulkExclusion: 'no-draft',
      draftId: null,
    });
    expect((await desk.engine.services.control.status()).provider.fault).toMatchObject({
      code: 'provider.key',
    });
  });

  it('asks the store as often for 200 drafts as for one, or it slows down when it matters', async () => {
    const desk = await openDesk();
    await desk.write('one');
    desk.calls.length = 0;
    await desk.engine.services.review.queue();
    const calls = [...desk.calls].toSorted();
    for (let index = 0; index < 200; index += 1) await desk.write(`customer-${String(index)}`);
    desk.calls.length = 0;
    const rows = await desk.engine.services.review.queue();
    expect(rows).toHaveLength(201);
    expect([...desk.calls].toSorted()).toEqual(calls);
    expect(calls.length).toBeLessThanOrEqual(7);
    for (const row of rows) expect(QueueItem.parse(row)).toEqual(row);
  });

  it('tells of each row why it may not be ticked', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const reason = async (): Promise<unknown> =>
      (await desk.engine.services.review.queue())[0]?.bulkExclusion;
    expect(await reason()).toBe('first-time');
    desk.channel.become('reconnecting');
    expect(await reason()).toBe('not-connected');
    await desk.engine.services.control.stop();
    expect(await reason()).toBe('stopped');
  });
});
