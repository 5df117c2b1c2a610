import { describe, expect, it } from 'vitest';
import { growth, median, warmed, type Sample } from './memory.ts';

const sample = (minute: number, megabytes: number, run = 1): Sample => ({
  minute,
  megabytes,
  main: 0,
  run,
});
const of = ({ megabytes }: Sample) => megabytes;

describe('what the soak says of memory', () => {
  it('tells what grows by the hour from what only jumps about', () => {
    const grows = Array.from({ length: 60 }, (_, at) => sample(at, 100 + at));
    expect(growth(grows, of)).toMatchObject({ first: 107, last: 152, samples: 60 });
    expect(growth(grows, of)?.slope).toBeCloseTo(60);
    const jumps = Array.from({ length: 60 }, (_, at) => sample(at, at % 2 === 0 ? 90 : 110));
    expect(Math.abs(growth(jumps, of)?.slope ?? 99)).toBeLessThan(2);
  });

  it('says nothing of too few samples', () => {
    expect(growth([sample(1, 5), sample(2, 6)], of)).toBeNull();
  });

  it('measures the last life of the app alone, once it is warm', () => {
    const samples = [
      sample(1, 50),
      sample(2, 60),
      sample(3, 10, 2),
      sample(6, 20, 2),
      sample(9, 20, 2),
    ];
    expect(warmed(samples, 3).map(({ minute }) => minute)).toEqual([6, 9]);
  });

  it('takes the middle', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
