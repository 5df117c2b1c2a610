import type { Intake } from '../intake/intake.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { EngineParts } from '../parts.ts';
import type { Drafting } from '../pipeline/drafting.ts';
import type { HandOverWatch } from './hand-over-watch.ts';
import type { UndoStack } from './undo-stack.ts';

/** What the use cases work with. */
export interface ServiceParts {
  readonly parts: EngineParts;
  readonly drafting: Pick<Drafting, 'start' | 'cancel' | 'progress' | 'lastFault'>;
  readonly outbox: Outbox;
  readonly undo: UndoStack;
  readonly intake: Pick<Intake, 'amended' | 'ownActs'>;
  /** Told of every conversation whose hand-over has changed. */
  readonly handOvers: Pick<HandOverWatch, 'watch'>;
}
