import type { Conversation } from './domain/conversation.ts';
import type { EngineEvent } from './domain/engine-event.ts';
import type { Message } from './domain/message.ts';
import type { Send } from './domain/send.ts';
import type { Turn } from './domain/turn.ts';
import type { EngineParts } from './parts.ts';
import type { Change } from './ports/store.ts';

/** What is stored together, and what is told once it is stored. */
export interface Step {
  changes: readonly Change[];
  events: readonly EngineEvent[];
}

export const NO_STEP: Step = { changes: [], events: [] };

/** Puts a turn. A turn may be put twice in one step, one revision after the other. */
export function putTurn(turn: Turn): Step {
  const { conversationId, id: turnId, state } = turn;
  return {
    changes: [{ type: 'put-turn', turn }],
    events: [{ type: 'turn-changed', conversationId, turnId, state }],
  };
}

export function putSend(send: Send): Step {
  const { conversationId, id: sendId, state } = send;
  return {
    changes: [{ type: 'put-send', send }],
    events: [{ type: 'send-changed', conversationId, sendId, state }],
  };
}

export function putConversation(conversation: Conversation): Step {
  return {
    changes: [{ type: 'put-conversation', conversation }],
    events: [{ type: 'conversation-changed', conversationId: conversation.id }],
  };
}

export function addMessage(message: Message): Step {
  const { conversationId, direction } = message;
  return {
    changes: [{ type: 'add-message', message }],
    events: [{ type: 'message-stored', conversationId, direction }],
  };
}

export function join(...steps: readonly Step[]): Step {
  return {
    changes: steps.flatMap((step) => step.changes),
    events: steps.flatMap((step) => step.events),
  };
}

/**
 * Stores a step and then tells it. Does nothing for an empty one.
 * @throws FrontdeskError what the store throws; then nothing is stored and nothing told
 */
export async function take(
  parts: Pick<EngineParts, 'store' | 'events'>,
  step: Step,
): Promise<void> {
  if (step.changes.length > 0) await parts.store.commit(step.changes);
  for (const event of step.events) parts.events.emit(event);
}
