import type { Message } from '../domain/message.ts';
import type { Instant } from '../domain/time.ts';

/** So many automatic replies within so many milliseconds look like two machines talking to each other. */
export interface LoopLimit {
  replies: number;
  withinMs: number;
}

export const LOOP_LIMIT: LoopLimit = { replies: 6, withinMs: 10 * 60_000 };

/** How many messages back the breaker must be able to see: each automatic reply answers at least one. */
export const LOOP_WINDOW = 3 * LOOP_LIMIT.replies;

/**
 * Whether one more automatic reply would be one too many. Counts what is stored, so that a restart does not forget.
 * A word of the owner's in between means that a person is there: counting starts after it.
 */
export function looksLikeLoop(
  recent: readonly Pick<Message, 'origin' | 'storedAt'>[],
  now: Instant,
  limit: LoopLimit = LOOP_LIMIT,
): boolean {
  const owner = recent.findLastIndex(
    (message) => message.origin.startsWith('owner-') || message.origin === 'approved',
  );
  const automatic = recent
    .slice(owner + 1)
    .filter((message) => message.origin === 'auto' && message.storedAt > now - limit.withinMs);
  return automatic.length >= limit.replies;
}
