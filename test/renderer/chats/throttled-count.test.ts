import { describe, expect, it } from 'vitest';
import { ThrottledCount } from '../../../renderer/features/chats/thread/throttled-count.ts';

function createClock() {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (ms: number, run: () => void) => {
      const entry = { at: now + ms, run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    advance: (ms: number) => {
      now += ms;
      const due = waiting.filter((each) => each.at <= now);
      waiting = waiting.filter((each) => each.at > now);
      for (const each of due) each.run();
    },
  };
}

describe('ThrottledCount', () => {
  it('speaks at once, then no sooner than every three seconds, and leaves none out', () => {
    const told: number[] = [];
    const clock = createClock();
    const count = new ThrottledCount((n) => told.push(n), clock);
    count.add(1);
    count.add(2);
    clock.advance(1000);
    count.add(3);
    expect(told).toEqual([1]);
    clock.advance(2000);
    expect(told).toEqual([1, 5]);
    clock.advance(10_000);
    count.add(1);
    expect(told).toEqual([1, 5, 1]);
  });

  it('says nothing about nothing, and nothing after the chat was left', () => {
    const told: number[] = [];
    const clock = createClock();
    const count = new ThrottledCount((n) => told.push(n), clock);
    count.add(0);
    count.add(1);
    count.add(1);
    count.stop();
    clock.advance(10_000);
    expect(told).toEqual([1]);
  });
});
