import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCoalescer } from '../../../renderer/bridge/coalesce.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('gathering what has to be asked again', () => {
  it('does not ask a thousand times for a burst of a thousand events', async () => {
    const refresh = vi.fn<(keys: readonly unknown[]) => Promise<void>>(() => Promise.resolve());
    const { add } = createCoalescer(refresh, 30);
    for (let event = 0; event < 1000; event += 1) add([['review.queue'], ['app.status']]);
    await vi.advanceTimersByTimeAsync(30);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(refresh.mock.calls[0]?.[0]).toHaveLength(2);
  });

  it('does not miss what changes while the last answers are on their way', async () => {
    let done: () => void = () => undefined;
    const refresh = vi.fn<(keys: readonly unknown[]) => Promise<void>>(
      () => new Promise<void>((resolve) => (done = resolve)),
    );
    const { add } = createCoalescer(refresh, 30);
    add([['review.queue']]);
    await vi.advanceTimersByTimeAsync(30);
    add([['review.queue']]);
    await vi.advanceTimersByTimeAsync(500);
    expect(refresh).toHaveBeenCalledTimes(1);
    done();
    await vi.advanceTimersByTimeAsync(30);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('asks nothing after the end', async () => {
    const refresh = vi.fn<(keys: readonly unknown[]) => Promise<void>>(() => Promise.resolve());
    const { add, dispose } = createCoalescer(refresh, 30);
    add([['review.queue']]);
    dispose();
    await vi.advanceTimersByTimeAsync(100);
    expect(refresh).not.toHaveBeenCalled();
  });
});
