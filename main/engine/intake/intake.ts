import type { z } from 'zod';
import { Amendment, SamePerson } from '../domain/amendment.ts';
import type { ChannelAddress } from '../domain/channel.ts';
import { FrontdeskError, toFrontdeskError } from '../domain/errors.ts';
import type { ChannelId, ConversationId, TurnId } from '../domain/ids.ts';
import { InboundMessage } from '../domain/message.ts';
import { advance } from '../domain/turn-machine.ts';
import type { EngineParts } from '../parts.ts';
import type { Drafting } from '../pipeline/drafting.ts';
import { AddressBook } from './address-book.ts';
import { Aftermath, type AftermathParts } from './aftermath.ts';
import { Amendments } from './amendments.ts';
import { EarlyAmendments } from './early-amendments.ts';
import { Inbound } from './inbound.ts';
import { OwnActs } from './own-acts.ts';
import { QuietTimers } from './quiet-timers.ts';
import { createReceipts } from './receipts.ts';
import { Identity } from './same-person.ts';

/** A store that refuses is asked again after so long, in milliseconds, so that a quiet turn is never forgotten. */
const STORE_RETRY_MS = 5000;

export interface IntakeDependencies {
  drafting: Pick<Drafting, 'start' | 'cancel' | 'room'>;
  /** Tells the outbox that sends of a conversation have changed. */
  outboxChanged: (conversationId: ConversationId) => void;
  /** Told of every conversation as it is now stored. */
  handOvers?: AftermathParts['handOvers'];
}

/** The way in: stores first, then tells. */
export interface Intake {
  /**
   * Resolves when the message is stored (or was before, or can never be: then a `fault` says so).
   * @throws FrontdeskError where storing failed: offer the message again
   */
  inbound(message: InboundMessage): Promise<void>;
  /**
   * Something happened to a message. Kept for a while where the message has not come yet.
   * @throws FrontdeskError where storing failed: offer it again
   */
  amended(amendment: Amendment): Promise<void>;
  /**
   * Some addresses are one person's: their contacts and chats become one.
   * @throws FrontdeskError where storing failed: offer it again
   */
  samePerson(known: SamePerson): Promise<void>;
  /** What the owner does to messages at the desk. */
  readonly ownActs: OwnActs;
  /** @throws FrontdeskError where storing failed */
  receipt(receipt: unknown): Promise<void>;
  typing(channelId: ChannelId, chatAddress: ChannelAddress, active: boolean): void;
  /** Waits again for every turn that was collecting when the app ended. */
  recover(): Promise<void>;
  /** Takes nothing more in, and resolves when what was being stored is stored. */
  stop(): Promise<void>;
}

export function createIntake(parts: EngineParts, dependencies: IntakeDependencies): Intake {
  const { store, clock, logger, settings, events, locks } = parts;
  const { drafting, outboxChanged, handOvers } = dependencies;
  const book = new AddressBook();
  const early = new EarlyAmendments();
  const ownActs = new OwnActs();
  const receipts = createReceipts(parts);
  const inFlight = new Set<Promise<unknown>>();
  const timers = new QuietTimers(clock, (conversationId) => {
    void track(locks.run(conversationId, () => fallQuiet(conversationId))).catch(
      (cause: unknown) => {
        logger.error('intake.quiet', cause);
      },
    );
  });
  const aftermath = new Aftermath({ events, timers, drafting, outboxChanged, handOvers });
  const arrivals = new Inbound({ parts, book, early, aftermath, drafting, outboxChanged });
  const amendments = new Amendments({ parts, book, early, ownActs, aftermath, drafting });
  const identity = new Identity({ parts, book, timers, aftermath, drafting, outboxChanged });
  let stopped = false;

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

  /** What cannot be read is left out, and said; what cannot be stored is refused, so that it is offered again. */
  async function takeIn<T extends { channelId: ChannelId }>(
    schema: z.ZodType<T>,
    raw: unknown,
    store: (value: T) => Promise<void>,
  ): Promise<void> {
    if (stopped) throw new FrontdeskError('cancelled', 'Frontdesk is closing.');
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      logger.warn('intake.refused', { issues: parsed.error.issues.length });
      fault(new FrontdeskError('invalid-input', 'A message could not be read and was left out.'));
      return;
    }
    try {
      await track(store(parsed.data));
    } catch (cause) {
      logger.error('intake.not-stored', cause, { channelId: parsed.data.channelId });
      throw fault(cause);
    }
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
    ownActs,
    inbound: (message) =>
      takeIn(InboundMessage, message, async (one) => {
        if (one.senderAliases !== undefined) await identity.learnFrom(one);
        await arrivals.accept(one);
      }),
    samePerson: (known) => takeIn(SamePerson, known, (one) => identity.samePerson(one)),
    amended: (amendment) => takeIn(Amendment, amendment, (one) => amendments.take(one)),
    async receipt(receipt) {
      await track(receipts.take(receipt));
    },
    typing(channelId, chatAddress, active) {
      const line = book.line(channelId, chatAddress);
      if (line === undefined || stopped) return;
      timers.typing(line.id, active, settings.get().quietMs);
    },
    async recover() {
      for (const turn of await store.turns.inStates(['collecting'])) {
        const line = { id: turn.conversationId, reserved: false };
        book.remember(turn.channelId, turn.recipient, line);
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
