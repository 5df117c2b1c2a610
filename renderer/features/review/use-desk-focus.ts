import { useEffect, useRef, type RefObject } from 'react';
import { useReview } from './review-store.ts';

/**
 * Keeps the focus where single keys work: in the list while one goes through it, else on the card. When the card
 * that held the focus goes, the next one takes it; nothing else is ever taken from the owner.
 */
export function useDeskFocus(
  desk: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
): void {
  const selected = useReview((state) => state.selected);
  const held = useRef(false);
  useEffect(() => {
    const element = desk.current;
    const onFocus = () => {
      held.current = true;
    };
    const onBlur = (event: FocusEvent) => {
      // Focus that goes elsewhere on purpose has a destination; focus that is lost has none.
      if (event.relatedTarget instanceof Node && element?.contains(event.relatedTarget) !== true) {
        held.current = false;
      }
    };
    element?.addEventListener('focusin', onFocus);
    element?.addEventListener('focusout', onBlur);
    return () => {
      element?.removeEventListener('focusin', onFocus);
      element?.removeEventListener('focusout', onBlur);
    };
  }, [desk]);
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (!lost || document.querySelector('[data-layer]') !== null) return;
    const target = held.current
      ? card.current
      : desk.current?.querySelector<HTMLElement>('[data-pane-focus]');
    target?.focus({ preventScroll: true });
  }, [selected, card, desk]);
}
