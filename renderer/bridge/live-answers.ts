import type { QueryClient } from '@tanstack/react-query';
import type { EngineEvent } from '../../main/engine/domain/engine-event.ts';
import type { OutputOf } from '../../preload/contract/index.ts';
import { createCoalescer } from './coalesce.ts';
import { onDeskEvent, type DeskEvent } from './desk-events.ts';
import { staleKeys } from './invalidation.ts';
import { routeKey } from './queries.ts';

/** Short enough to feel at once, long enough to gather what belongs together. */
const PAUSE_MS = 30;

type Card = OutputOf<'review.card'>;

/** The card with the words so far. Pure; the same card where the event does not concern it. */
export function streamInto(card: Card, event: EngineEvent): Card {
  if (event.type === 'draft-streaming') {
    return { ...card, streaming: { text: event.text, checking: false } };
  }
  if (event.type === 'draft-checking') {
    return { ...card, streaming: { text: card.streaming?.text ?? '', checking: true } };
  }
  return card;
}

function takeOver(client: QueryClient, event: DeskEvent): void {
  switch (event.name) {
    case 'status.changed':
      client.setQueryData(routeKey('app.status'), event.payload);
      return;
    case 'settings.changed':
      client.setQueryData(routeKey('settings.get'), event.payload);
      return;
    case 'vault.changed':
      client.setQueryData(routeKey('vault.state'), event.payload);
      // Whatever was asked while it was closed has failed, or is of another vault.
      if (event.payload.state === 'open') void client.invalidateQueries();
      return;
    case 'practice.changed':
      client.setQueryData(routeKey('practice.state'), event.payload);
      return;
    case 'link.changed':
      client.setQueryData(routeKey('link.state'), event.payload);
      return;
    case 'engine.event': {
      const told = event.payload;
      if (told.type !== 'draft-streaming' && told.type !== 'draft-checking') return;
      client.setQueryData<Card>(routeKey('review.card', { turnId: told.turnId }), (card) =>
        card === undefined ? undefined : streamInto(card, told),
      );
      return;
    }
    case 'desk.command':
      return;
  }
}

/** Keeps what the desk shows in step with the main process. Returns what ends it. */
export function followDesk(client: QueryClient): () => void {
  const coalescer = createCoalescer(async (keys) => {
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
  }, PAUSE_MS);
  const off = onDeskEvent((event) => {
    takeOver(client, event);
    coalescer.add(staleKeys(event));
  });
  return () => {
    off();
    coalescer.dispose();
  };
}
