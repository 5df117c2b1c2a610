import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../../main/engine/domain/settings.ts';

const darkQuery = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  const query = darkQuery();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Puts theme, density, language and direction on the page, where the style sheets look for them. */
export function useAppearance({
  theme,
  density,
  language,
  direction,
}: Pick<Settings, 'theme' | 'density'> & { language: string; direction: 'ltr' | 'rtl' }): void {
  const systemDark = useSyncExternalStore(subscribe, () => darkQuery().matches);
  const shown = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.dataset['theme'] = shown;
    page.dataset['density'] = density;
    page.lang = language;
    page.dir = direction;
  }, [shown, density, language, direction]);
}
