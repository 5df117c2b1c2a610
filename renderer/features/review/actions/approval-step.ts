import type { ReviewCard } from '../../../../main/engine/domain/views/review.ts';
import type { DraftId, MessageId } from '../../../../main/engine/domain/ids.ts';

/** A in a card's first moments was meant for the card before it. Milliseconds. */
export const TOO_SOON_MS = 400;

export interface ApprovalMoment {
  /** How long this version has been on the screen, in ms. */
  shownForMs: number;
  /** The end of the text was on the screen. */
  endSeen: boolean;
  /** The version whose flags the owner was led to. */
  flagsShown: DraftId | null;
  /** The message up to which the owner chose to keep the draft. */
  keptDespite: MessageId | null;
  gateOpen: boolean;
  /** The owner's own words stand in the editor: they are their own check. */
  editing: boolean;
  /** They stand in the card, in the editor or not: no fact need back them. */
  ownWords: boolean;
}

export type ApprovalStep =
  | 'nothing'
  | 'too-soon'
  | 'writing'
  | 'stopped'
  | 'needs-you'
  | 'show-newer'
  | 'show-flags'
  | 'scroll-to-end'
  | 'send';

const APPROVABLE = ['awaiting-review', 'failed'];

/** What pressing Approve does now. An approval covers only what was on the screen. Pure. */
export function approvalStep(card: ReviewCard, moment: ApprovalMoment): ApprovalStep {
  if (card.streaming !== null) return 'writing';
  if (card.draft === null || !APPROVABLE.includes(card.turn.state)) return 'nothing';
  if (!moment.gateOpen) return 'stopped';
  if (moment.editing) return 'send';
  if (card.draft.evidence === 'needs-you' && !moment.ownWords) return 'needs-you';
  if (moment.shownForMs < TOO_SOON_MS) return 'too-soon';
  const last = card.newer.at(-1);
  if (last !== undefined && moment.keptDespite !== last.id) return 'show-newer';
  if (!moment.endSeen) return 'scroll-to-end';
  const unseen = card.draft.flags.length > 0 && moment.flagsShown !== card.draft.id;
  return unseen && !moment.ownWords ? 'show-flags' : 'send';
}
