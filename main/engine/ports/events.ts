import type { EngineEvent } from '../domain/engine-event.ts';

export interface EngineEvents {
  emit(event: EngineEvent): void;
  /** Returns a function that stops listening. */
  on(listener: (event: EngineEvent) => void): () => void;
}
