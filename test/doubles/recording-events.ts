import type { EngineEvent } from '../../main/engine/domain/engine-event.ts';
import type { EngineEvents } from '../../main/engine/ports/events.ts';

/** Passes events on and remembers them all, oldest first. */
export class RecordingEvents implements EngineEvents {
  readonly all: EngineEvent[] = [];
  readonly #listeners = new Set<(event: EngineEvent) => void>();

  emit(event: EngineEvent): void {
    this.all.push(event);
    for (const listener of this.#listeners) listener(event);
  }

  on(listener: (event: EngineEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Those of one type, oldest first. */
  of<T extends EngineEvent['type']>(type: T): Extract<EngineEvent, { type: T }>[] {
    return this.all.filter(
      (event): event is Extract<EngineEvent, { type: T }> => event.type === type,
    );
  }
}
