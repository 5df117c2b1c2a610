import { describe, expect, it } from 'vitest';
import { FAULTS } from './faults.ts';
import { planRound, REGULARS } from './plan.ts';

const rounds = (seed: number, count: number, mayKill = true) =>
  Array.from({ length: count }, (_, number) => planRound(seed, number, { mayKill }));

describe('the plan of a soak', () => {
  it('is the same again for the same seed, so that what was found can be sought', () => {
    expect(rounds(7, 30)).toEqual(rounds(7, 30));
    expect(rounds(7, 30)).not.toEqual(rounds(8, 30));
  });

  it('leaves no kind of trouble out, however the cards fall', () => {
    for (const seed of [1, 2, 3, 99]) {
      const dealt = rounds(seed, FAULTS.length).flatMap(({ faults }) => faults);
      const times = FAULTS.map((kind) => dealt.filter(({ fault }) => fault === kind).length);
      expect(times).toEqual(FAULTS.map(() => 2));
    }
  });

  it('kills nothing where the app is to live on', () => {
    const dealt = rounds(3, 60, false).flatMap(({ faults }) => faults.map(({ fault }) => fault));
    expect(dealt.filter((fault) => fault.startsWith('kill'))).toEqual([]);
    expect(dealt).toHaveLength(120);
  });

  it('has only regulars write', () => {
    const who = rounds(4, 50).flatMap(({ writings }) => writings.map((one) => one.who));
    expect(Math.max(...who)).toBeLessThan(REGULARS);
    expect(Math.min(...who)).toBeGreaterThanOrEqual(0);
  });
});
