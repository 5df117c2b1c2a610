import { describe, expect, it } from 'vitest';
import { autoReplyOn, effectiveMode } from '../../../../main/engine/policy/effective-mode.ts';

const NOW = 1_000_000;
const on = { autoReply: true, autoReplyPausedUntil: null };

describe('effective mode', () => {
  it('would answer by itself although auto-reply is off for the desk', () => {
    const off = { autoReply: false, autoReplyPausedUntil: null };
    expect(effectiveMode({ mode: 'auto', handOver: null }, off, NOW)).toBe('draft');
    expect(effectiveMode({ mode: 'off', handOver: null }, off, NOW)).toBe('off');
  });

  it('would answer by itself during a pause, or stay paused after it', () => {
    expect(autoReplyOn({ autoReply: true, autoReplyPausedUntil: NOW + 1 }, NOW)).toBe(false);
    expect(autoReplyOn({ autoReply: true, autoReplyPausedUntil: NOW }, NOW)).toBe(true);
    expect(autoReplyOn({ autoReply: false, autoReplyPausedUntil: NOW }, NOW)).toBe(false);
  });

  it('would interrupt the owner who has taken over, or stay silent when the time is up', () => {
    const until = (at: number | null) => ({
      mode: 'auto' as const,
      handOver: { since: 0, until: at, by: 'phone' as const },
    });
    expect(effectiveMode(until(NOW + 1), on, NOW)).toBe('off');
    expect(effectiveMode(until(null), on, NOW)).toBe('off');
    expect(effectiveMode(until(NOW), on, NOW)).toBe('auto');
  });
});
