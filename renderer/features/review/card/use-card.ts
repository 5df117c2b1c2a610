import type { UseQueryResult } from '@tanstack/react-query';
import type { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import type { ReviewCard } from '../../../../main/engine/domain/views/review.ts';
import { TurnId } from '../../../../preload/contract/domain.ts';
import { useRoute } from '../../../bridge/index.ts';

const NO_TURN = TurnId.parse('none');

export function useCard(turnId: TurnId | null): UseQueryResult<ReviewCard, FrontdeskError> {
  return useRoute('review.card', { turnId: turnId ?? NO_TURN }, { enabled: turnId !== null });
}

const BEING_WRITTEN: readonly string[] = ['ready', 'drafting'];

export function isBeingWritten(card: ReviewCard | undefined): boolean {
  return card !== undefined && BEING_WRITTEN.includes(card.turn.state);
}

const IN_HAND: readonly string[] = [...BEING_WRITTEN, 'awaiting-review', 'failed', 'unconfirmed'];

/**
 * Whether the turn has its place on the desk as far as its card says. Where the queue leaves it out all the same,
 * one of the two answers is old: the card must not close because of it.
 */
export function isInHand({ data, error }: Pick<ReturnType<typeof useCard>, 'data' | 'error'>) {
  return error === null && data !== undefined && IN_HAND.includes(data.turn.state);
}
