import type { ReviewCard } from '../../../main/engine/domain/views/review.ts';
import type { Draft } from '../../../main/engine/domain/draft.ts';
import { TurnId } from '../../../main/engine/domain/ids.ts';
import { CUSTOMERS } from '../../doubles/desk-customers.ts';
import { emptyDesk, tell } from '../../doubles/desk-data.ts';

const NOON = Date.UTC(2026, 4, 5, 12);

/** The card of one of the sample customers. */
export function cardOf(id: string, change: Partial<ReviewCard> = {}): ReviewCard {
  const data = emptyDesk(NOON);
  for (const told of CUSTOMERS) tell(data, told);
  const card = data.cards.get(TurnId.parse(`turn-${id}`));
  if (card === undefined) throw new RangeError(id);
  return { ...card, ...change };
}

export function draftOf(card: ReviewCard): Draft {
  if (card.draft === null) throw new RangeError('this card has a draft');
  return card.draft;
}
