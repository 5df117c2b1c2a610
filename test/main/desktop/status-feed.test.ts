import { describe, expect, it, vi } from 'vitest';
import { StatusFeed } from '../../../main/desktop/status-feed.ts';
import type { DeskStatus } from '../../../main/engine/domain/views/app.ts';
import { FakeClock, settle } from '../../doubles/fake-clock.ts';

function feedOver(read: () => Promise<DeskStatus>) {
  const clock = new FakeClock();
  const tell = vi.fn<(status: DeskStatus) => void>();
  const failed = vi.fn<(cause: unknown) => void>();
  return { clock, tell, failed, feed: new StatusFeed({ clock, read, tell, failed }) };
}
const status = (waiting: number) => ({ waiting }) as Partial<DeskStatus> as DeskStatus;

describe('the status feed', () => {
  it('reads once for a burst of events', async () => {
    const read = vi.fn<() => Promise<DeskStatus>>().mockResolvedValue(status(1));
    const { clock, tell, feed } = feedOver(read);
    for (let i = 0; i < 1000; i++) feed.changed();
    await clock.advance(100);
    expect(read).toHaveBeenCalledOnce();
    expect(tell).toHaveBeenCalledWith(status(1));
  });

  it('reads again for what changed while it was reading, so that the last state is told', async () => {
    let finish = (_status: DeskStatus) => undefined as void;
    const read = vi
      .fn<() => Promise<DeskStatus>>()
      .mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)))
      .mockResolvedValueOnce(status(2));
    const { clock, tell, feed } = feedOver(read);
    feed.changed();
    await clock.advance(50);
    feed.changed();
    finish(status(1));
    await settle();
    await clock.advance(50);
    expect(tell.mock.calls.map(([told]) => told.waiting)).toEqual([1, 2]);
  });

  it('goes on after a reading that failed', async () => {
    const read = vi
      .fn<() => Promise<DeskStatus>>()
      .mockRejectedValueOnce(new Error('closed'))
      .mockResolvedValueOnce(status(3));
    const { clock, tell, failed, feed } = feedOver(read);
    feed.changed();
    await clock.advance(50);
    expect(failed).toHaveBeenCalledOnce();
    feed.changed();
    await clock.advance(50);
    expect(tell).toHaveBeenCalledWith(status(3));
  });
});
