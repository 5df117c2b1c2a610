import { readFileSync } from 'node:fs';
import { processTree } from '../bench/process-tree.ts';

export interface Sample {
  /** Since the soak began. */
  minute: number;
  /** Of all processes of the app together. */
  megabytes: number;
  /** Of its main process alone. */
  main: number;
  /** How often the app had been started by then. */
  run: number;
}

export interface Growth {
  /** Median of the first and of the last quarter. Megabytes. */
  first: number;
  last: number;
  /** Least squares. Megabytes per hour. */
  slope: number;
  samples: number;
}

function residentOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    // It ended while we looked.
    return 0;
  }
}

/** What the processes hold now, what they share counted in each. Linux only; 0 elsewhere. */
export function residentOfTree(pid: number): { megabytes: number; main: number } {
  if (process.platform !== 'linux') return { megabytes: 0, main: 0 };
  const sizes = processTree(pid).map(residentOf);
  return { megabytes: sizes.reduce((sum, one) => sum + one, 0), main: residentOf(pid) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** How what is measured changed over the samples; null where there are too few to say. Pure. */
export function growth(samples: readonly Sample[], of: (sample: Sample) => number): Growth | null {
  const quarter = Math.floor(samples.length / 4);
  if (quarter === 0) return null;
  const values = samples.map(of);
  const hours = samples.map(({ minute }) => minute / 60);
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [meanHour, meanValue] = [mean(hours), mean(values)];
  const spread = hours.reduce((sum, hour) => sum + (hour - meanHour) ** 2, 0);
  const shared = hours.reduce(
    (sum, hour, at) => sum + (hour - meanHour) * ((values[at] ?? meanValue) - meanValue),
    0,
  );
  return {
    first: median(values.slice(0, quarter)),
    last: median(values.slice(-quarter)),
    slope: spread === 0 ? 0 : shared / spread,
    samples: samples.length,
  };
}

/** The samples of the app's last life, without its first minutes: it fills its caches in them. Pure. */
export function warmed(samples: readonly Sample[], warmUpMinutes: number): Sample[] {
  const run = samples.at(-1)?.run;
  const life = samples.filter((sample) => sample.run === run);
  const begun = life[0]?.minute ?? 0;
  return life.filter(({ minute }) => minute >= begun + warmUpMinutes);
}
