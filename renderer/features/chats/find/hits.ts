import type { SearchHit } from '../../../../main/engine/domain/views/conversations.ts';

/** Beyond this the words are too common to be looked through one by one. */
export const MOST_HITS = 200;

/** Newest first: what one looks for is mostly recent. */
export function newestFirst(hits: readonly SearchHit[]): SearchHit[] {
  return hits.toSorted((a, b) => b.message.sentAt - a.message.sentAt);
}

/** The next place among `count` hits, going round; -1 where there are none. `at` is -1 before the first step. */
export function stepThrough(at: number, by: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (at === -1) return by === 1 ? 0 : count - 1;
  return (at + by + count) % count;
}
