import { describe, expect, it } from 'vitest';
import type { Lessons } from '../../../../main/engine/ports/understander.ts';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { FixedUnderstander } from '../../../doubles/fixed-understander.ts';
import { AUTO, FACTS, openDesk, QUESTION, type Desk } from '../engine/open-desk.ts';

/** Longer than anything is gathered. */
const LATER = 6 * 60_000;

function taught(desk: Desk): Lessons[] {
  const { understander } = desk.parts;
  if (!(understander instanceof FixedUnderstander)) throw new Error('not the twin');
  return understander.taught;
}

const lesson = { question: QUESTION, factIds: ['lemon'] };

describe('what is learnt', () => {
  it('would not be the shop as it is when the desk opens', async () => {
    const desk = await openDesk();
    expect(taught(desk)).toEqual([{ facts: FACTS, answered: [] }]);
  });

  it('would leave out an approved answer, or come to it only after a restart', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    await desk.write('lina');
    await desk.approve('lina');
    expect(taught(desk)).toHaveLength(1);
    await desk.clock.advance(LATER);
    expect(taught(desk).at(-1)?.answered).toEqual([lesson]);
  });

  it('would come to a changed shop only with the next answers', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    await desk.write('lina');
    await desk.approve('lina');
    desk.events.emit({ type: 'business-changed' });
    await desk.clock.advance(10_000);
    expect(taught(desk)).toEqual([
      { facts: FACTS, answered: [] },
      { facts: FACTS, answered: [lesson] },
    ]);
  });

  it('would be forgotten when the app is started again', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    await desk.write('lina');
    await desk.approve('lina');
    await desk.restart();
    expect(taught(desk)).toEqual([{ facts: FACTS, answered: [lesson] }]);
  });

  it('would take an answer for twice approved because it was read twice', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    await desk.write('lina');
    await desk.approve('lina');
    await desk.clock.advance(LATER);
    desk.events.emit({ type: 'business-changed' });
    await desk.clock.advance(LATER);
    expect(taught(desk)).toHaveLength(3);
    expect(taught(desk).at(-1)?.answered).toEqual([lesson]);
  });

  it('would take what left by itself for what the owner finds right', async () => {
    const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 0 } });
    await desk.write('lina');
    await desk.clock.advance(LATER);
    expect(desk.reached('lina')).toHaveLength(1);
    expect(taught(desk).at(-1)?.answered).toEqual([]);
  });

  it('would be learnt anew with each of a hundred answers', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    for (let index = 0; index < 20; index += 1) {
      await desk.write(`customer-${String(index)}`);
      await desk.approve(`customer-${String(index)}`);
    }
    await desk.clock.advance(LATER);
    expect(taught(desk)).toHaveLength(2);
    expect(taught(desk).at(-1)?.answered).toHaveLength(20);
  });

  it('would be lost for good, or stop the desk, because the store did not answer once', async () => {
    let broken = true;
    const desk = await openDesk({
      settings: { holdSeconds: 0 },
      storeThrough: (store) => ({
        ...store,
        commit: (changes) => store.commit(changes),
        close: () => store.close(),
        business: {
          get: () => store.business.get(),
          facts: () =>
            broken
              ? Promise.reject(new FrontdeskError('vault.stopped', 'Not now.'))
              : store.business.facts(),
        },
      }),
    });
    expect(taught(desk)).toEqual([]);
    broken = false;
    await desk.write('lina');
    await desk.approve('lina');
    await desk.clock.advance(LATER);
    expect(taught(desk).at(-1)).toEqual({ facts: FACTS, answered: [lesson] });
  });

  it('would go on after the desk was closed', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    desk.events.emit({ type: 'business-changed' });
    await desk.engine.stop();
    expect(desk.clock.pending).toBe(0);
    desk.events.emit({ type: 'business-changed' });
    await desk.clock.advance(LATER);
    await settle();
    expect(taught(desk)).toHaveLength(1);
  });
});
