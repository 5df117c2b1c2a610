import type { Send } from './send.ts';
import type { Instant } from './time.ts';
import type { Turn } from './turn.ts';

/** The turn with other details in the same state, at its next revision. Pure. */
export function amendTurn(
  turn: Turn,
  now: Instant,
  patch: Partial<
    Pick<
      Turn,
      'draftId' | 'kept' | 'ownWords' | 'newerMessageId' | 'held' | 'laterAt' | 'quietAt' | 'hint'
    >
  >,
): Turn {
  return { ...turn, ...patch, revision: turn.revision + 1, updatedAt: now };
}

/** The send with other times in the same state, at its next revision. Pure. */
export function amendSend(send: Send, patch: Partial<Pick<Send, 'notBefore' | 'lapsesAt'>>): Send {
  return { ...send, ...patch, revision: send.revision + 1 };
}
