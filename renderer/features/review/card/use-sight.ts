import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Sight } from '../actions/use-card-actions.ts';

export interface SightRefs {
  sight: RefObject<Sight>;
  end: RefObject<HTMLDivElement | null>;
  flags: RefObject<HTMLUListElement | null>;
  newer: RefObject<HTMLDivElement | null>;
}

/** Follows what of a version was really before the owner's eyes: since when, and whether to its end. */
export function useSight(version: string): SightRefs {
  const end = useRef<HTMLDivElement>(null);
  const flags = useRef<HTMLUListElement>(null);
  const newer = useRef<HTMLDivElement>(null);
  const sight = useRef<Sight>({
    shownAt: 0,
    endSeen: false,
    scrollToEnd: () => end.current?.scrollIntoView({ block: 'end' }),
    focusFlags: () => flags.current?.focus(),
    focusNewer: () => newer.current?.focus(),
  });
  useLayoutEffect(() => {
    sight.current.shownAt = performance.now();
    sight.current.endSeen = false;
  }, [version]);
  useEffect(() => {
    const element = end.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) sight.current.endSeen = true;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [version]);
  return { sight, end, flags, newer };
}
