import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { describeError } from '../../../main/platform/file-logger.ts';
import { systemClock } from '../../../main/platform/system-clock.ts';
import { createSystemRandom } from '../../../main/platform/system-random.ts';

describe('the system clock', () => {
  afterEach(() => vi.useRealTimers());

  it('waits longer than a Node timer can, instead of firing at once', () => {
    vi.useFakeTimers();
    const run = vi.fn<() => void>();
    const day = 86_400_000;
    systemClock.schedule(Date.now() + 60 * day, run);
    vi.advanceTimersByTime(59 * day);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(day);
    expect(run).toHaveBeenCalledOnce();
  });

  it('waits no day longer where the clock is set back by one', () => {
    vi.useFakeTimers();
    const run = vi.fn<() => void>();
    systemClock.schedule(Date.now() + 10_000, run);
    vi.advanceTimersByTime(5000);
    vi.setSystemTime(Date.now() - 86_400_000);
    vi.advanceTimersByTime(4000);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1001);
    expect(run).toHaveBeenCalledOnce();
  });

  it('does not run what was called off', () => {
    vi.useFakeTimers();
    const run = vi.fn<() => void>();
    systemClock.schedule(Date.now() + 10, run)();
    vi.advanceTimersByTime(100);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('identifiers', () => {
  it('sort by creation, also within one millisecond and when the clock steps back', () => {
    let ms = 1000;
    const random = createSystemRandom(() => ms);
    const ids = Array.from({ length: 70_000 }, () => random.id());
    ms = 900;
    ids.push(random.id());
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });
});

describe('the log', () => {
  it('keeps the words of foreign errors out, because they may quote a customer or a key', () => {
    const inner = new Error('key sk-live-1234 for Lina');
    const error = new FrontdeskError('provider.key', 'refused sk-live-1234', { cause: inner });
    const line = JSON.stringify(describeError(error));
    expect(line).toContain('provider.key');
    expect(line).not.toMatch(/sk-live|Lina/);
  });

  it('writes lines with the event and plain fields', async () => {
    const { createFileLogger } = await import('../../../main/platform/file-logger.ts');
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'frontdesk-log-'));
    const logger = createFileLogger(folder);
    logger.info('started', { version: '1' });
    await vi.waitFor(() => {
      const text = fs.readFileSync(path.join(folder, 'frontdesk.log'), 'utf8');
      expect(JSON.parse(text.trim())).toMatchObject({ msg: 'started', version: '1' });
    });
    fs.rmSync(folder, { recursive: true });
  });
});
