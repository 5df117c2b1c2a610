import { describe, expect, it } from 'vitest';
import { Understanding } from '../../../main/engine/domain/understanding.ts';
import type { Clock } from '../../../main/engine/ports/clock.ts';
import { createUnderstander } from '../../../main/understanding/understander.ts';
import { FakeClock } from '../../doubles/fake-clock.ts';
import { FACTS } from '../engine/intake/house.ts';

const SHOP = { facts: FACTS, answered: [] };

/** On which a millisecond goes by with each look, so that no slice holds more than a few steps. */
function slowMachine() {
  const clock = new FakeClock();
  let looks = 0;
  let slices = 0;
  const slow: Clock = {
    now: () => clock.now(),
    monotonic: () => (looks += 1),
    schedule: (at, run) =>
      clock.schedule(at, () => {
        slices += 1;
        run();
      }),
  };
  return { clock, slow, slices: () => slices };
}

describe('the understander', () => {
  it('would know a topic before it has learnt anything', () => {
    expect(createUnderstander(new FakeClock()).read(['Are you open?'])).toEqual({
      intent: null,
      mood: 'calm',
      urgency: 'normal',
      questions: ['Are you open?'],
    });
  });

  it('would not learn, or would learn while the desk opens', async () => {
    const clock = new FakeClock();
    const understander = createUnderstander(clock);
    understander.learn(SHOP);
    await clock.advance(1000);
    expect(understander.read(['Are you open?']).intent).toBeNull();
    await clock.advance(1000);
    expect(understander.read(['Are you open?']).intent).toMatchObject({ topic: 'hours' });
    expect(clock.pending).toBe(0);
  });

  it('would hold everybody else up while it learns', async () => {
    const { clock, slow, slices } = slowMachine();
    const understander = createUnderstander(slow);
    understander.learn(SHOP);
    await clock.advance(1500);
    expect(slices()).toBe(1);
    expect(understander.read(['Are you open?']).intent).toBeNull();
    while (await clock.advanceToNext());
    expect(slices()).toBeGreaterThan(100);
    expect(understander.read(['Are you open?']).intent).toMatchObject({ topic: 'hours' });
  });

  it('would forget what it knows while it learns anew, or go on with what is out of date', async () => {
    const clock = new FakeClock();
    const understander = createUnderstander(clock);
    understander.learn(SHOP);
    await clock.advance(2000);
    understander.learn({ facts: [], answered: [] });
    expect(understander.read(['Lemon cake']).intent).toMatchObject({ factId: 'lemon' });
    understander.learn(SHOP);
    expect(clock.pending).toBe(1);
    await clock.advance(2000);
    expect(understander.read(['Lemon cake']).intent).toMatchObject({ factId: 'lemon' });
  });

  it('would learn on after it was stopped', async () => {
    const clock = new FakeClock();
    const understander = createUnderstander(clock);
    understander.learn(SHOP);
    understander.stop();
    expect(clock.pending).toBe(0);
    await clock.advance(10_000);
    expect(understander.read(['Are you open?']).intent).toBeNull();
  });

  it('would give what cannot be stored of a message of 60,000 characters', async () => {
    const clock = new FakeClock();
    const understander = createUnderstander(clock);
    understander.learn(SHOP);
    await clock.advance(2000);
    for (const text of ['do you deliver? '.repeat(3750), '?'.repeat(60_000), '𝕏'.repeat(30_000)]) {
      expect(Understanding.safeParse(understander.read([text])).success).toBe(true);
    }
    expect(Understanding.safeParse(understander.read([])).success).toBe(true);
  });
});
