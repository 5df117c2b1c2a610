import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { delayAfter, UnlockAttempts } from '../../../../main/storage/keys/unlock-attempts.ts';

describe('attempts to unlock', () => {
  let dir: string;
  let attempts: UnlockAttempts;
  const now = 1_000_000;

  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'frontdesk-attempts-'));
    attempts = new UnlockAttempts(path.join(dir, 'attempts.json'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('waits longer each time, up to five minutes', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map(delayAfter)).toEqual([
      0, 0, 5_000, 10_000, 20_000, 40_000, 300_000,
    ]);
  });

  it('counts a try that was cut off in the middle', async () => {
    for (let tries = 0; tries < 3; tries += 1) await attempts.begin(now);
    expect(await attempts.retryAt(now)).toBe(now + 5_000);
    expect(await attempts.retryAt(now + 5_000)).toBeNull();
  });

  it('does not lock the owner out when the clock is set back by a year', async () => {
    for (let tries = 0; tries < 3; tries += 1) await attempts.begin(now * 1000);
    expect(await attempts.retryAt(now)).toBe(now + 5_000);
    expect(await attempts.retryAt(now + 4_000)).toBe(now + 5_000);
    expect(await attempts.retryAt(now + 5_000)).toBeNull();
  });

  it('gives no free tries for a spoiled file', async () => {
    await writeFile(path.join(dir, 'attempts.json'), 'x');
    await attempts.begin(now);
    expect(await attempts.retryAt(now)).toBe(now + 10_000);
  });

  it('starts from nothing after success', async () => {
    for (let tries = 0; tries < 5; tries += 1) await attempts.begin(now);
    await attempts.succeeded();
    expect(await attempts.retryAt(now)).toBeNull();
  });
});
