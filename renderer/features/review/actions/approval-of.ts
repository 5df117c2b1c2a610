import type { Draft } from '../../../../main/engine/domain/draft.ts';
import type { Approval, ReviewCard } from '../../../../main/engine/domain/views/review.ts';

/** Names exactly what is on the screen: this version, up to the last message that is shown. */
export function approvalOf(card: ReviewCard, draft: Draft): Approval | null {
  const last = card.messages.at(-1);
  if (last === undefined) return null;
  return {
    turnId: card.turn.id,
    draftId: draft.id,
    draftVersion: draft.version,
    lastMessageId: last.id,
    edits: card.turn.edits ?? 0,
    flagsSeen: draft.flags.length > 0,
  };
}
