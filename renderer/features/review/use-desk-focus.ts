import { useEffect, useRef, type RefObject } from 'react';

/** The card's own place for the focus, or the list's where no card was in hand; where all is done, what says so. */
function targetIn(desk: HTMLElement, cardHeld: boolean): HTMLElement | null {
  const card = desk.querySelector<HTMLElement>('[data-card]');
  const list = desk.querySelector<HTMLElement>('[role=listbox]');
  const rest = desk.querySelector<HTMLElement>('section[data-pane-focus]');
  return (cardHeld ? (card ?? list) : (list ?? card)) ?? rest;
}

/**
 * Keeps the focus where single keys work. When the card that held it goes, the next one takes it; at the start the
 * list does. Focus that is somewhere on purpose is never taken. `scene` changes whenever there may be a new target.
 */
export function useDeskFocus(desk: RefObject<HTMLElement | null>, scene: string): void {
  const cardHeld = useRef(false);
  useEffect(() => {
    const element = desk.current;
    const onFocus = (event: FocusEvent) => {
      cardHeld.current =
        event.target instanceof Element && event.target.closest('[data-card]') !== null;
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [desk]);
  useEffect(() => {
    const element = desk.current;
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (element === null || !lost || document.querySelector('[data-layer]') !== null) return;
    targetIn(element, cardHeld.current)?.focus({ preventScroll: true });
  }, [desk, scene]);
}
