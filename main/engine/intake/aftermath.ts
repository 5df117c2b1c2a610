import type { Contact, Conversation } from '../domain/conversation.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { EngineParts } from '../parts.ts';
import type { Drafting } from '../pipeline/drafting.ts';
import type { Plan } from './plan.ts';
import type { QuietTimers } from './quiet-timers.ts';

export interface AftermathParts {
  events: EngineParts['events'];
  timers: QuietTimers;
  drafting: Pick<Drafting, 'start' | 'cancel'>;
  /** Tells the outbox that sends of a conversation have changed. */
  outboxChanged: (conversationId: ConversationId) => void;
  /** Told of every conversation as it is now stored. */
  handOvers: { watch(conversation: Conversation): void } | undefined;
}

/** What is now stored of a conversation. */
export interface Stored {
  conversation: Conversation;
  contact: Contact | null;
  plan: Plan;
}

/** What follows from what was stored: it is told, calls are aborted, timers set, drafts begun. */
export class Aftermath {
  readonly #with: AftermathParts;

  constructor(aftermathParts: AftermathParts) {
    this.#with = aftermathParts;
  }

  of(stored: Stored): void {
    this.#with.handOvers?.watch(stored.conversation);
    this.#tell(stored);
    this.#follow(stored);
  }

  #tell({ conversation, plan }: Stored): void {
    const { events } = this.#with;
    const conversationId = conversation.id;
    events.emit({ type: 'conversation-changed', conversationId });
    for (const { id, state } of plan.turns) {
      events.emit({ type: 'turn-changed', conversationId, turnId: id, state });
    }
    for (const { id, state } of plan.sends) {
      events.emit({ type: 'send-changed', conversationId, sendId: id, state });
    }
  }

  #follow({ conversation, contact, plan }: Stored): void {
    const { timers, drafting, outboxChanged } = this.#with;
    if (plan.turns.some((turn) => turn.state === 'superseded')) timers.disarm(conversation.id);
    for (const turn of plan.turns) {
      if (turn.state === 'superseded') drafting.cancel(turn.id);
      if (turn.state === 'collecting') timers.arm(turn);
      if (turn.state === 'ready' || turn.state === 'drafting') {
        drafting.start(turn.id, { turn, fresh: { conversation, contact } });
      }
    }
    if (plan.sends.length > 0) outboxChanged(conversation.id);
  }
}
