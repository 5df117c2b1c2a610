import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useOnceSeen } from '../../../ui/use-once-seen.ts';
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
  useOnceSeen(end, version, () => {
    sight.current.endSeen = true;
  });
  return { sight, end, flags, newer };
}
