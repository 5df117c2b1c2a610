import { useEffect, useEffectEvent, useRef } from 'react';

/** Tells when something has come in the place of nothing or of something else; not of what was there at first. */
export function useChange(value: string | null, changed: () => void): void {
  const before = useRef(value);
  const tell = useEffectEvent(changed);
  useEffect(() => {
    if (value !== null && value !== before.current) tell();
    before.current = value;
  }, [value]);
}
