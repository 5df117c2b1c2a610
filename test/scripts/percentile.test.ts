import { expect, it } from 'vitest';
import { percentile } from '../bench/bench.ts';

it.each([
  ['sorts as text, where 10 comes before 9', [10, 9, 1], 0.5, 9],
  ['reaches past the last sample', [1, 2, 3], 1, 3],
  ['reaches before the first sample', [1, 2, 3], 0, 1],
  ['takes the slowest of twenty for the p95', [...Array(20).keys()], 0.95, 18],
])('does not fall for: %s', (_what, samples, share, expected) => {
  expect(percentile(samples, share)).toBe(expected);
});

it('reports a bench that measured nothing', () => {
  expect(() => percentile([], 0.5)).toThrow('nothing was measured');
});
