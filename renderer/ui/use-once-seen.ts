import { useEffect, useRef, type RefObject } from 'react';

/** Calls `seen` once an element is on the screen; anew for each `version` of what it stands at the end of. */
export function useOnceSeen(
  element: RefObject<Element | null>,
  version: string,
  seen: () => void,
): void {
  const latest = useRef(seen);
  useEffect(() => {
    latest.current = seen;
  });
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) latest.current();
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, version]);
}
