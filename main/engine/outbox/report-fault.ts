import { toFrontdeskError } from '../domain/errors.ts';
import type { EngineParts } from '../parts.ts';

/** Tells the log and the desk of a failure that no turn can show. */
export function reportFault(parts: Pick<EngineParts, 'logger' | 'events'>, cause: unknown): void {
  const { code, message } = toFrontdeskError(cause);
  parts.logger.error('outbox.fault', cause, { code });
  parts.events.emit({ type: 'fault', code, message });
}
