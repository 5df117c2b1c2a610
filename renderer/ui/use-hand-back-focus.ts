import { useLayoutEffect, type RefObject } from 'react';

/**
 * Gives the focus back to what stands around an element that goes away while it holds it. Without this the focus
 * falls to the page, where no key works.
 */
export function useHandBackFocus(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const leaving = element.current;
    return () => {
      if (leaving === null || !leaving.contains(document.activeElement)) return;
      const around = leaving.parentElement?.closest<HTMLElement>('[data-pane-focus]');
      around?.focus({ preventScroll: true });
    };
  }, [element]);
}
