import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

const PAGE = 10;

/** Where a key leads among `count` messages; null for keys that are not ours. */
export function messageAfterKey(key: string, from: number | null, count: number): number | null {
  const last = count - 1;
  const here = from ?? last + 1;
  const clamp = (index: number) => Math.min(Math.max(index, 0), last);
  if (last < 0) return null;
  switch (key) {
    case 'ArrowUp':
      return clamp(here - 1);
    case 'ArrowDown':
      return clamp(here + 1);
    case 'PageUp':
      return clamp(here - PAGE);
    case 'PageDown':
      return clamp(here + PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Enter and what opens a context menu, on the message itself: not on a button in it. */
function opensActs({ key, shiftKey, target }: KeyboardEvent): HTMLElement | null {
  const wanted = key === 'Enter' || key === 'ContextMenu' || (key === 'F10' && shiftKey);
  if (!wanted || !(target instanceof HTMLElement) || !target.matches('[data-message]')) return null;
  return target.querySelector<HTMLElement>('[data-acts]');
}

/** Moves the focus from message to message, in the way a feed is read. */
export function useArticleKeys({
  scroller,
  count,
  active,
  setActive,
  scrollTo,
}: {
  scroller: RefObject<HTMLDivElement | null>;
  count: number;
  active: number | null;
  setActive: (index: number) => void;
  scrollTo: (index: number) => void;
}): void {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const article = scroller.current?.querySelector<HTMLElement>(
      `[data-message="${String(wanted.current)}"]`,
    );
    wanted.current = null;
    article?.focus({ preventScroll: true });
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const acts = opensActs(event);
    if (acts !== null) {
      event.preventDefault();
      acts.click();
      return;
    }
    const next = messageAfterKey(event.key, active, count);
    if (next === null) return;
    event.preventDefault();
    wanted.current = next;
    setActive(next);
    scrollTo(next);
  });
  useEffect(() => {
    const feed = scroller.current;
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    feed?.addEventListener('keydown', listener);
    return () => feed?.removeEventListener('keydown', listener);
  }, [scroller]);
}
