import { z } from 'zod';
import { Draft } from '../../main/engine/domain/draft.ts';
import { ConversationId, DraftId, SendId, TurnId } from '../../main/engine/domain/ids.ts';
import {
  Approval,
  ApprovalResult,
  LeavingItem,
  QueueItem,
  ReviewCard,
  Undone,
} from '../../main/engine/domain/views/review.ts';
import { MAX_DRAFT_LENGTH } from '../../main/engine/domain/draft.ts';
import { ErrorShape } from '../../main/engine/domain/errors.ts';
import { OwnWords } from '../../main/engine/domain/turn.ts';
import { route } from './route.ts';

const Nothing = z.void();
const UnconfirmedChoice = z.enum(['check', 'arrived', 'send-again']);
const UnconfirmedOutcome = z.object({ state: z.enum(['sent', 'queued', 'unconfirmed']) });
const ofTurn = z.object({ turnId: TurnId });
const ofConversation = z.object({ conversationId: ConversationId });

export const reviewRoutes = {
  'review.queue': route(Nothing, z.array(QueueItem)),
  'review.card': route(ofTurn, ReviewCard),
  'review.approve': route(Approval, ApprovalResult),
  /** At most 10, none of them excluded; leaves one by one. Each has its own outcome. */
  'review.approveMany': route(
    z.object({ approvals: z.array(Approval).min(1).max(10) }),
    z.array(
      z.object({ turnId: TurnId, result: ApprovalResult.nullable(), error: ErrorShape.nullable() }),
    ),
  ),
  /** Stores the owner's words as a new version; nothing overwrites a version. */
  'review.saveEdit': route(
    z.object({ turnId: TurnId, basedOn: DraftId, text: z.string().max(MAX_DRAFT_LENGTH) }),
    Draft,
  ),
  /** Keeps what the owner is typing, without a version of it; null forgets it. */
  'review.keepWords': route(z.object({ turnId: TurnId, words: OwnWords.nullable() }), Nothing),
  /** Makes another version the standing one. */
  'review.useVersion': route(z.object({ turnId: TurnId, draftId: DraftId }), ReviewCard),
  /** The owner has the card open (or no longer): a new message must not replace it. */
  'review.keep': route(z.object({ turnId: TurnId, kept: z.boolean() }), Nothing),
  'review.reject': route(ofTurn, Nothing),
  'review.regenerate': route(
    z.object({ turnId: TurnId, hint: z.string().max(500).nullable() }),
    Nothing,
  ),
  /** Ends a draft that is being written; the turn shows as failed with retry. */
  'review.stopWriting': route(ofTurn, Nothing),
  'review.later': route(ofTurn, Nothing),
  'review.retry': route(ofTurn, Nothing),
  'review.takeOver': route(ofConversation, Nothing),
  'review.giveBack': route(ofConversation, Nothing),
  'review.undoLast': route(Nothing, Undone),
  'review.resolveUnconfirmed': route(
    z.object({ turnId: TurnId, choice: UnconfirmedChoice }),
    UnconfirmedOutcome,
  ),
  /** The same for any message on its way, the owner's own ones included. */
  'outbox.resolveUnconfirmed': route(
    z.object({ sendId: SendId, choice: UnconfirmedChoice }),
    UnconfirmedOutcome,
  ),
  'outbox.leaving': route(Nothing, z.array(LeavingItem)),
  'outbox.undo': route(z.object({ sendId: SendId }), Undone),
};
