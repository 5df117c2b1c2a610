/** One thing measured. `test/bench/results.json` is an array of these. */
export interface Figure {
  name: string;
  value: number;
  /** `ms`, `/s`, `MB`, …: as it stands behind the value. */
  unit: string;
  /** What the product is held to; null where nothing is promised. */
  bound: number | null;
  better: 'lower' | 'higher';
}

/** What a `*.bench.ts` file exports: it measures when called, and cleans up after itself. */
export interface BenchModule {
  default: () => Promise<Figure[]>;
}

/**
 * The value below which the given share of the samples lies.
 * @param share 0.5 is the median, 0.95 the p95
 * @throws RangeError when there are no samples
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  const value = sorted[at];
  if (value === undefined) throw new RangeError('nothing was measured');
  return value;
}
