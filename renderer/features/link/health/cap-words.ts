import type { AccountHealth } from '../../../../main/engine/domain/views/account-health.ts';

export type CapLevel = 'free' | 'near' | 'full';

const NEAR = 0.8;

/** How full a cap is, as a word: a bar alone says nothing to who cannot see it. Pure. */
export function capLevel({
  used,
  limit,
}: Pick<AccountHealth['caps'][number], 'used' | 'limit'>): CapLevel {
  if (used >= limit) return 'full';
  return used >= limit * NEAR ? 'near' : 'free';
}
