import { useEffect, useEffectEvent } from 'react';
import { events, type EventName, type EventOf } from '../../preload/contract/index.ts';
import { deskBridge } from './desk-bridge.ts';

export type DeskEvent = { [N in EventName]: { name: N; payload: EventOf<N> } }[EventName];

function parseEvent(name: string, payload: unknown): DeskEvent | undefined {
  if (!Object.hasOwn(events, name)) return undefined;
  const known = name as EventName;
  const parsed = events[known].safeParse(payload);
  return parsed.success ? ({ name: known, payload: parsed.data } as DeskEvent) : undefined;
}

/** Hears everything that the main process tells unasked. What the contract does not know is left out. */
export function onDeskEvent(listener: (event: DeskEvent) => void): () => void {
  return deskBridge().on((name, payload) => {
    const event = parseEvent(name, payload);
    if (event !== undefined) listener(event);
  });
}

/** Hears one kind of event while the component is mounted. */
export function useDeskEvent<N extends EventName>(
  name: N,
  listener: (payload: EventOf<N>) => void,
): void {
  const latest = useEffectEvent(listener);
  useEffect(
    () =>
      onDeskEvent((event) => {
        if (event.name === name) latest(event.payload as EventOf<N>);
      }),
    [name],
  );
}
