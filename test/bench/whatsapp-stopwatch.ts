import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { HostMethods } from '../doubles/whatsapp-web/host/protocol.ts';

/** What is timed in the process that holds the link, each time that it happens. */
export type Moment = 'asked' | 'code' | 'ready' | 'heard' | 'stored' | 'drafted';

const CLOCK_READINGS = 30;
/** The page's clock, as script that runs in it. */
export const PAGE_NOW = 'performance.timeOrigin + performance.now()';
const LOOP_LOOKS_EVERY_MS = 10;
const LOOKS_EVERY_MS = 10;

/** Milliseconds, with parts of one. */
const now = (): number => performance.timeOrigin + performance.now();

/** Runs script in a page, and answers with what it comes to. */
type RunInPage = (script: string) => Promise<unknown>;

/** Keeps when things happened. */
export class Stopwatch {
  readonly #moments = new Map<Moment, number[]>();

  mark(moment: Moment): void {
    this.times(moment).push(now());
  }

  times(moment: Moment): number[] {
    const known = this.#moments.get(moment) ?? [];
    this.#moments.set(moment, known);
    return known;
  }

  forget(): void {
    this.#moments.clear();
  }
}

/** How far a page's clock is ahead of this process's. Milliseconds. */
export async function clockOff(run: RunInPage): Promise<number> {
  let [quickest, off] = [Infinity, 0];
  for (let reading = 0; reading < CLOCK_READINGS; reading += 1) {
    const before = now();
    const there = Number(await run(PAGE_NOW));
    const after = now();
    if (after - before >= quickest) continue;
    quickest = after - before;
    off = there - (before + after) / 2;
  }
  return off;
}

/** What both sides of the comparison are asked while they work. */
export function stopwatchMethods(stopwatch: Stopwatch, page: RunInPage): HostMethods {
  const loop = monitorEventLoopDelay({ resolution: LOOP_LOOKS_EVERY_MS });
  return {
    page,
    forget: () => stopwatch.forget(),
    times: (moment: Moment) => stopwatch.times(moment),
    /** Resolves with the times once there are so many, or with those that there are by then. */
    async until(moment: Moment, count: number, withinMs: number): Promise<number[]> {
      const end = now() + withinMs;
      while (stopwatch.times(moment).length < count && now() < end) await pause(LOOKS_EVERY_MS);
      return stopwatch.times(moment);
    },
    pageClockOff: () => clockOff(page),
    watchLoop: () => {
      loop.reset();
      loop.enable();
    },
    /** Since it is watched: the p99 of how late a timer of ten milliseconds came. Milliseconds. */
    loopDelay: () => {
      loop.disable();
      return Math.max(0, loop.percentile(99) / 1e6 - LOOP_LOOKS_EVERY_MS);
    },
  };
}
