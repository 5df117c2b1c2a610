import { describe, expect, it } from 'vitest';
import type { Approval } from '../../../../main/engine/domain/views/review.ts';
import { GOOD_REPLY, openDesk, type Desk } from '../engine/open-desk.ts';

const PLAIN = 'Of course, with pleasure.';
const MANY = Array.from({ length: 11 }, (_, index) => `customer-${String(index)}`);

/** Customers who had a reply before and now wait for one that says nothing risky. */
async function regulars(...customers: string[]): Promise<Desk> {
  const desk = await openDesk({ settings: { holdSeconds: 5 } });
  for (const customer of customers) {
    await desk.write(customer);
    await desk.approve(customer);
  }
  await desk.clock.advance(5000);
  desk.model.fallback = [
    { type: 'text', delta: PLAIN },
    { type: 'facts-used', factIds: ['hours'] },
    { type: 'finish', reason: 'stop', model: 'scripted-1' },
  ];
  for (const customer of customers) await desk.write(customer, 'Would that be possible?');
  return desk;
}

function seen(desk: Desk, customers: readonly string[]): Promise<Approval[]> {
  return Promise.all(customers.map((customer) => desk.approvalOf(customer)));
}

describe('approving many', () => {
  it('lets them leave one by one, a second apart', async () => {
    const customers = MANY.slice(0, 3);
    const desk = await regulars(...customers);
    const results = await desk.engine.services.review.approveMany(await seen(desk, customers));
    expect(results.map(({ error }) => error)).toEqual([null, null, null]);
    const gone = (): number => desk.world.deliveries.length - customers.length;
    await desk.clock.advance(5000);
    expect(gone()).toBe(1);
    await desk.clock.advance(1000);
    expect(gone()).toBe(2);
    await desk.clock.advance(1000);
    expect(gone()).toBe(3);
  });

  it('takes back with one undo all that have not left', async () => {
    const customers = MANY.slice(0, 3);
    const desk = await regulars(...customers);
    await desk.engine.services.review.approveMany(await seen(desk, customers));
    await desk.clock.advance(5000);
    expect(await desk.engine.services.review.undoLast()).toMatchObject({ what: 'send' });
    await desk.clock.advance(60_000);
    expect(desk.world.deliveries).toHaveLength(customers.length + 1);
    await expect(desk.engine.services.review.undoLast()).rejects.toMatchObject({
      code: 'undo.nothing',
    });
  });

  it('refuses one that must be looked at alone, says why, and sends the others', async () => {
    const desk = await regulars('lina', 'omar');
    await desk.write('new-here', 'Would that be possible?');
    const approvals = await seen(desk, ['lina', 'new-here', 'omar']);
    const results = await desk.engine.services.review.approveMany(approvals);
    expect(results.map(({ error }) => error?.details?.['reason'] ?? null)).toEqual([
      null,
      'first-time',
      null,
    ]);
    await desk.clock.advance(60_000);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY, PLAIN]);
    expect(desk.reached('omar')).toEqual([GOOD_REPLY, PLAIN]);
    expect(desk.reached('new-here')).toEqual([]);
  });

  it('never takes flags for seen, whatever the desk says', async () => {
    const desk = await regulars('lina');
    desk.model.fallback = 'We promise to bring it at 23:45.';
    await desk.write('lina', 'And when?');
    const [approval] = await seen(desk, ['lina']);
    if (approval === undefined) throw new Error('unreachable');
    const [result] = await desk.engine.services.review.approveMany([
      { ...approval, flagsSeen: true },
    ]);
    expect(result).toMatchObject({ result: null, error: { code: 'approve.flagged' } });
  });

  it('refuses more than ten at once', async () => {
    const desk = await regulars(...MANY);
    const approvals = await seen(desk, MANY);
    await expect(desk.engine.services.review.approveMany(approvals)).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await desk.clock.advance(60_000);
    expect(desk.world.deliveries).toHaveLength(MANY.length);
  });
});
