import { createContext, useContext } from 'react';
import type { ReviewCard } from '../../../../main/engine/domain/views/review.ts';
import type { CardActions } from '../actions/use-card-actions.ts';

/** Which of the card's parts is unfolded. */
export interface CardView {
  editing: boolean;
  hinting: boolean;
  changes: boolean;
}

export interface CardContextValue {
  card: ReviewCard;
  view: CardView;
  setView: (change: Partial<CardView>) => void;
  actions: CardActions;
}

export const CardContext = createContext<CardContextValue | null>(null);

/** The card that one stands in. @throws RangeError outside of one */
export function useCardContext(): CardContextValue {
  const value = useContext(CardContext);
  if (value === null) throw new RangeError('only inside a draft card');
  return value;
}
