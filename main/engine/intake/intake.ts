import type { ChannelAddress } from '../domain/channel.ts';
import { FrontdeskError, toFrontdeskError } from '../domain/errors.ts';
import { ConversationId, type ChannelId, type TurnId } from '../domain/ids.ts';
import { InboundMessage } from '../domain/message.ts';
import { advance } from '../domain/turn-machine.ts';
import type { EngineParts } from '../parts.ts';
import type { Drafting } from '../pipeline/drafting.ts';
import type { Arrival } from '../ports/store.ts';
import { AddressBook, addressKey } from './address-book.ts';
import { place, readArrival, type Placed } from './arrivals.ts';
import { isEcho } from './owner-wrote.ts';
import { QuietTimers } from './quiet-timers.ts';
import { createReceipts } from './receipts.ts';

/** A store that refuses is asked again after so long, in milliseconds, so that a quiet turn is never forgotten. */
const STORE_RETRY_MS = 5000;

export interface IntakeDependencies {
  drafting: Pick<Drafting, 'start' | 'cancel' | 'room'>;
  /** Tells the outbox that sends of a conversation have changed. */
  outboxChanged: (conversationId: ConversationId) => void;
}

/** The way in: stores first, then tells. */
export interface Intake {
  /**
   * Resolves when the message is stored (or was before, or can never be: then a `fault` says so).
   * @throws FrontdeskError where storing failed: offer the message again
   */
  inbound(message: InboundMessage): Promise<void>;
  /** @throws FrontdeskError where storing failed */
  receipt(receipt: unknown): Promise<void>;
  typing(channelId: ChannelId, chatAddress: ChannelAddress, active: boolean): void;
  /** Waits again for every turn that was collecting when the app ended. */
  recover(): Promise<void>;
  /** Takes nothing more in, and resolves when what was being stored is stored. */
  stop(): Promise<void>;
}

export function createIntake(parts: EngineParts, dependencies: IntakeDependencies): Intake {
  const { store, clock, random, logger, settings, events, locks } = parts;
  const { drafting, outboxChanged } = dependencies;
  const book = new AddressBook();
  const receipts = createReceipts(parts);
  const inFlight = new Set<Promise<unknown>>();
  const timers = new QuietTimers(clock, (conversationId) => {
    void track(locks.run(conversationId, () => fallQuiet(conversationId))).catch(
      (cause: unknown) => {
        logger.error('intake.quiet', cause);
      },
    );
  });
  let stopped = false;
  /** Arrivals that may begin a draft as soon as they are stored. */
  let storing = 0;

  function track<T>(work: Promise<T>): Promise<T> {
    inFlight.add(work);
    const forget = (): boolean => inFlight.delete(work);
    work.then(forget, forget);
    return work;
  }

  function fault(cause: unknown): FrontdeskError {
    const error = toFrontdeskError(cause);
    events.emit({ type: 'fault', code: error.code, message: error.message });
    return error;
  }

  function tell({ message, conversation, plan }: Placed): void {
    const conversationId = conversation.id;
    events.emit({ type: 'message-stored', conversationId, direction: message.direction });
    events.emit({ type: 'conversation-changed', conversationId });
    for (const { id, state } of plan.turns) {
      events.emit({ type: 'turn-changed', conversationId, turnId: id, state });
    }
    for (const { id, state } of plan.sends) {
      events.emit({ type: 'send-changed', conversationId, sendId: id, state });
    }
  }

  /** What follows from what is now stored: calls are aborted, timers set, drafts begun. */
  function follow(placed: Placed): void {
    const { conversation, contact, plan } = placed;
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

  /** Under the conversation's lock. A write that lost against another one is decided again on what is now stored. */
  async function storeArrival(
    inbound: InboundMessage,
    conversationId: ConversationId,
    read: Arrival | null,
  ): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      const arrival = (attempt === 0 ? read : null) ?? (await readArrival(parts, inbound));
      if (isEcho(inbound, arrival.liveSends) !== null) outboxChanged(conversationId);
      const room = drafting.room(storing);
      storing += 1;
      try {
        const placed = await place(parts, book, { inbound, arrival, conversationId, room });
        if (placed === null) return;
        await store.commit(placed.changes);
        tell(placed);
        follow(placed);
        return;
      } catch (cause) {
        if (attempt > 0 || toFrontdeskError(cause).code !== 'conflict') throw cause;
      } finally {
        storing -= 1;
      }
    }
  }

  /**
   * Messages of one chat are stored in the order they came, first messages included: the chat's address is held
   * until the place in the conversation's line is taken.
   */
  async function accept(inbound: InboundMessage): Promise<void> {
    const { channelId, chatAddress } = inbound;
    const placed = await locks.run(addressKey(channelId, chatAddress), async () => {
      let id = book.conversation(channelId, chatAddress);
      let read: Arrival | null = null;
      if (id === undefined) {
        const arrival = await readArrival(parts, inbound);
        id = arrival.conversation?.id ?? ConversationId.parse(random.id());
        // Nobody but intake writes to a conversation that does not exist yet: this read stays true.
        read = arrival.conversation === null ? arrival : null;
        book.rememberConversation(channelId, chatAddress, id);
      }
      const conversationId = id;
      return {
        stored: locks.run(conversationId, () => storeArrival(inbound, conversationId, read)),
      };
    });
    await placed.stored;
  }

  async function fallQuiet(conversationId: ConversationId): Promise<void> {
    const waiting = timers.due(conversationId);
    if (waiting === null || stopped) return;
    const turn = advance(waiting, 'quiet', clock.now());
    try {
      await store.commit([{ type: 'put-turn', turn }]);
    } catch (cause) {
      if (toFrontdeskError(cause).code === 'conflict') return rearm(conversationId, waiting.id);
      fault(cause);
      timers.arm(waiting, clock.now() + STORE_RETRY_MS);
      return;
    }
    timers.disarm(conversationId);
    events.emit({ type: 'turn-changed', conversationId, turnId: turn.id, state: turn.state });
    drafting.start(turn.id, { turn, fresh: null });
  }

  /** Someone else has changed the turn that was waited for: waits for it as it is now, if it still collects. */
  async function rearm(conversationId: ConversationId, turnId: TurnId): Promise<void> {
    timers.disarm(conversationId);
    const turn = await store.turns.get(turnId);
    if (turn?.state === 'collecting') timers.arm(turn);
  }

  return {
    async inbound(message) {
      if (stopped) throw new FrontdeskError('cancelled', 'Frontdesk is closing.');
      const parsed = InboundMessage.safeParse(message);
      if (!parsed.success) {
        logger.warn('intake.refused', { issues: parsed.error.issues.length });
        fault(new FrontdeskError('invalid-input', 'A message could not be read and was left out.'));
        return;
      }
      try {
        await track(accept(parsed.data));
      } catch (cause) {
        logger.error('intake.not-stored', cause, { channelId: parsed.data.channelId });
        throw fault(cause);
      }
    },
    async receipt(receipt) {
      await track(receipts.take(receipt));
    },
    typing(channelId, chatAddress, active) {
      const conversationId = book.conversation(channelId, chatAddress);
      if (conversationId === undefined || stopped) return;
      timers.typing(conversationId, active, settings.get().quietMs);
    },
    async recover() {
      for (const turn of await store.turns.inStates(['collecting'])) {
        book.rememberConversation(turn.channelId, turn.recipient, turn.conversationId);
        timers.arm(turn);
      }
    },
    async stop() {
      stopped = true;
      timers.stop();
      receipts.stop();
      await Promise.allSettled(inFlight);
    },
  };
}
