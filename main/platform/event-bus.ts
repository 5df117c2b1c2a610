import type { EngineEvent } from '../engine/domain/engine-event.ts';
import type { EngineEvents } from '../engine/ports/events.ts';
import type { Logger } from '../engine/ports/logger.ts';

/** Tells every listener in turn. A listener that throws is logged and does not stop the others. */
export function createEventBus(logger: Logger): EngineEvents {
  const listeners = new Set<(event: EngineEvent) => void>();
  return {
    emit(event) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (cause) {
          logger.error('event-listener-failed', cause, { type: event.type });
        }
      }
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
