import { describe, expect, it } from 'vitest';
import type { MessageOrigin } from '../../../../main/engine/domain/message.ts';
import { LOOP_LIMIT, LOOP_WINDOW, looksLikeLoop } from '../../../../main/engine/policy/loop.ts';

const NOW = 100 * 60_000;

function exchange(replies: number, origin: MessageOrigin = 'auto', everyMs = 1000) {
  return Array.from({ length: replies }, (_, index) => {
    const storedAt = NOW - (replies - index) * everyMs;
    return [
      { origin: 'customer' as const, storedAt },
      { origin, storedAt: storedAt + 1 },
    ];
  }).flat();
}

describe('loop breaker', () => {
  it('would let two machines talk to each other for ever', () => {
    expect(looksLikeLoop(exchange(LOOP_LIMIT.replies), NOW)).toBe(true);
  });

  it('would cut off a customer who asks a few things', () => {
    expect(looksLikeLoop(exchange(LOOP_LIMIT.replies - 1), NOW)).toBe(false);
  });

  it('would count replies that the owner approved', () => {
    expect(looksLikeLoop(exchange(20, 'approved'), NOW)).toBe(false);
  });

  it('would count replies of long ago', () => {
    expect(looksLikeLoop(exchange(LOOP_LIMIT.replies, 'auto', LOOP_LIMIT.withinMs), NOW)).toBe(
      false,
    );
  });

  it('would stay tripped although the owner has stepped in', () => {
    const stepped = [
      ...exchange(LOOP_LIMIT.replies),
      { origin: 'owner-phone' as const, storedAt: NOW },
    ];
    expect(looksLikeLoop(stepped, NOW)).toBe(false);
  });

  it('would not see as many messages as it must count', () => {
    expect(looksLikeLoop(exchange(40).slice(-LOOP_WINDOW), NOW)).toBe(true);
  });
});
