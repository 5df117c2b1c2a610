import type { EngineEvent } from '../domain/engine-event.ts';
import type { ErrorShape } from '../domain/errors.ts';
import type { EngineEvents } from '../ports/events.ts';

/** Events that are only told after something was stored. */
const STORED: readonly EngineEvent['type'][] = ['message-stored', 'turn-changed', 'send-changed'];

/** Remembers that storing failed, until something could be stored again. */
export class StoreWatch {
  #fault: ErrorShape | null = null;

  constructor(events: EngineEvents) {
    events.on((event) => {
      if (event.type === 'fault' && event.code.startsWith('vault.')) {
        this.#fault = { code: event.code, message: event.message };
      } else if (STORED.includes(event.type)) this.#fault = null;
    });
  }

  get fault(): ErrorShape | null {
    return this.#fault;
  }
}
