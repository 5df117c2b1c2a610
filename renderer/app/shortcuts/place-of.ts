import type { Place } from './command-for.ts';

const TEXT =
  'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [contenteditable=true], [role=textbox], [role=combobox]';
const PRESSABLE =
  'button, a[href], summary, [role=button], [role=tab], [role=switch], [role=checkbox]';

/** Reads from the page where the focus is. Marks: `data-desk-keys`, `data-claims`, `data-layer`. */
export function placeOf(target: EventTarget | null): Place {
  const within = (selector: string) =>
    target instanceof Element && target.matches(`:is(${selector}), :is(${selector}) *`);
  const claims =
    target instanceof Element ? target.closest('[data-claims]')?.getAttribute('data-claims') : null;
  return {
    text: within(TEXT),
    desk: within('[data-desk-keys]'),
    pressable: within(PRESSABLE),
    layer: document.querySelector('[data-layer]') !== null,
    claims: claims?.split(' ') ?? [],
  };
}
