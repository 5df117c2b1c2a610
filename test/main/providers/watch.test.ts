import { describe, expect, it } from 'vitest';
import { createWatch } from '../../../main/providers/watch.ts';
import { faultOf } from '../../contract-suites/language-model.ts';
import { FakeClock } from '../../doubles/fake-clock.ts';

const forever = (): Promise<never> => new Promise(() => undefined);

describe('createWatch', () => {
  it('waits for work that does not listen to its signal', async () => {
    const clock = new FakeClock();
    const watch = createWatch(clock, new AbortController().signal);
    const fault = faultOf(watch.within(1000, forever()));
    await clock.advance(1000);
    expect((await fault).code).toBe('provider.timeout');
    expect(watch.signal.aborted).toBe(true);
  });

  it('counts the time of one step against the next', async () => {
    const clock = new FakeClock();
    const watch = createWatch(clock, new AbortController().signal);
    for (let step = 0; step < 3; step += 1) {
      const work = watch.within(
        1000,
        clock.advance(900).then(() => step),
      );
      expect(await work).toBe(step);
    }
    expect(clock.pending).toBe(0);
  });

  it('reports a time-out where the caller gave up first', async () => {
    const clock = new FakeClock();
    const caller = new AbortController();
    const watch = createWatch(clock, caller.signal);
    const fault = faultOf(watch.within(1000, forever()));
    caller.abort();
    await clock.advance(5000);
    expect((await fault).code).toBe('cancelled');
    expect(watch.interruption?.code).toBe('cancelled');
  });

  it('keeps listening to its caller after the end', () => {
    const caller = new AbortController();
    const watch = createWatch(new FakeClock(), caller.signal);
    watch.close();
    caller.abort();
    expect(watch.interruption).toBeNull();
  });

  it('hides the failure of the work itself', async () => {
    const watch = createWatch(new FakeClock(), new AbortController().signal);
    const failing = watch.within(1000, Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
  });
});
