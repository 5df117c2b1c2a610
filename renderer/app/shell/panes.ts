const FOCUSABLE =
  '[data-pane-focus], a[href], button:not([disabled]), input:not([disabled]), textarea, [tabindex="0"]';

const isShown = (element: HTMLElement) => element.checkVisibility();

/** Puts the focus into the next or previous pane of the window (`data-pane`), going round. */
export function moveToPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown);
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const from = here === -1 && step === -1 ? 0 : here;
  const next = panes.at((from + step) % panes.length);
  const target =
    next?.querySelector<HTMLElement>('[data-pane-focus]') ??
    next?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
}
