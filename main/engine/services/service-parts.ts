import type { Outbox } from '../outbox/outbox.ts';
import type { EngineParts } from '../parts.ts';
import type { Drafting } from '../pipeline/drafting.ts';
import type { UndoStack } from './undo-stack.ts';

/** What the use cases work with. */
export interface ServiceParts {
  readonly parts: EngineParts;
  readonly drafting: Pick<Drafting, 'start' | 'cancel' | 'progress' | 'lastFault'>;
  readonly outbox: Outbox;
  readonly undo: UndoStack;
}
