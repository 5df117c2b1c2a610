import { useSyncExternalStore } from 'react';

/** Wide enough for three panes side by side. */
const THREE_PANES = '(min-width: 1180px)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(THREE_PANES);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(THREE_PANES).matches);
}
