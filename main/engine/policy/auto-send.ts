import type { Conversation, Mode } from '../domain/conversation.ts';
import type { DraftFlag, Evidence } from '../domain/draft.ts';
import type { ProviderId } from '../domain/ids.ts';
import type { Alarm } from '../domain/understanding.ts';

/** Why a draft waits for the owner. Each has words in "Why this answer". */
export type ReviewReason = Alarm | 'mode' | 'group' | 'built-in' | 'flagged' | 'evidence' | 'loose';

/** Null where the reply may leave by itself; anything doubtful waits. */
export function reviewReason(draft: {
  alarm: Alarm | null;
  mode: Mode;
  kind: Conversation['kind'];
  providerId: ProviderId;
  flags: readonly DraftFlag[];
  evidence: Evidence;
  /** How many of its sentences stand neither on the shop's words nor on courtesy. */
  loose: number;
}): ReviewReason | null {
  // Said first: it matters more to the owner than how the chat is set.
  if (draft.alarm !== null) return draft.alarm;
  if (draft.mode !== 'auto') return 'mode';
  if (draft.kind !== 'direct') return 'group';
  if (draft.providerId === 'built-in') return 'built-in';
  if (draft.flags.length > 0) return 'flagged';
  if (draft.evidence !== 'facts-found') return 'evidence';
  return draft.loose > 0 ? 'loose' : null;
}
