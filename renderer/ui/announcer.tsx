import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says something to screen readers, in the desk's one hidden log. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

const KEPT = 5;

export function AnnouncerProvider({ label, children }: { label: string; children: ReactNode }) {
  const [lines, setLines] = useState<readonly { key: number; text: string }[]>([]);
  const announce = useCallback((text: string) => {
    setLines((old) => [...old.slice(1 - KEPT), { key: (old.at(-1)?.key ?? 0) + 1, text }]);
  }, []);
  const log = useMemo(() => lines.map((line) => <p key={line.key}>{line.text}</p>), [lines]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="log" aria-label={label} aria-live="polite" className="sr-only">
        {log}
      </div>
    </AnnounceContext>
  );
}
