/**
 * As a `ref`: takes the focus when the element appears. Only for the one thing that a step or a sheet was opened
 * for; never for what appears by itself.
 */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
