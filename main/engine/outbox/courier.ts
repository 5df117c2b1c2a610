import type { ChannelId, ConversationId, SendId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import type { Instant } from '../domain/time.ts';
import type { EngineParts } from '../parts.ts';
import type { Channel } from '../ports/channel.ts';
import type { Gate } from './gate.ts';
import type { Governor } from './governor.ts';
import { handOver, searchFor } from './passage.ts';
import type { Patience } from './patience.ts';
import { reportFault } from './report-fault.ts';
import { settle } from './settle.ts';
import type { Fate } from './settlement.ts';

/** A channel that has not answered for so long is taken to have lost contact. Milliseconds. */
const HAND_OVER_MS = 60_000;
const LOOK_UP_MS = 30_000;

/** The first wait after a failure, doubled with each further one up to the longest. Milliseconds. */
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 60_000;

export function backOff(tries: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, tries - 1));
}

export interface CourierParts {
  parts: EngineParts;
  gate: Gate;
  governor: Governor;
  patience: Patience;
  /** What is with a channel, or may still be, from the hand-over until its fate is stored: of every lane. */
  underWay: Set<SendId>;
  /** The chat of a send has become another while it was with the channel. */
  movedTo: (id: ConversationId) => void;
  /** Undefined where the channel of a send is not there any more. */
  channel: (id: ChannelId) => Channel | undefined;
  /** A reply came back because sending was stopped. */
  calledBack: (sendId: SendId) => void;
  /** Too many replies were refused: the account behind a channel is frozen now. */
  froze: (channelId: ChannelId) => void;
}

/** Hands over what a lane gives it, without holding the conversation's lock, and stores what became of it. */
export class Courier {
  readonly #with: CourierParts;
  /** Called when a channel answers after it was given up on. */
  readonly #lateAnswer: () => void;
  /** Looked for in vain since the channel last came back: the owner decides. */
  readonly #undecided = new Set<SendId>();
  /** Given up waiting for, but the channel may still be at it. */
  readonly #overdue = new Set<SendId>();
  readonly #retryAt = new Map<SendId, Instant>();

  constructor(courierParts: CourierParts, lateAnswer: () => void) {
    this.#with = courierParts;
    this.#lateAnswer = lateAnswer;
  }

  get hasOverdue(): boolean {
    return this.#overdue.size > 0;
  }

  /** Nothing is to be done about it before the owner or the channel says something. */
  isUndecided(send: Send): boolean {
    return send.state === 'unconfirmed' && this.#undecided.has(send.id);
  }

  /** Not before then is a send tried again; 0 where it may be tried at once. */
  retryAt(sendId: SendId): Instant {
    return this.#retryAt.get(sendId) ?? 0;
  }

  /** What was unclear is looked for again, what failed is tried at once. */
  startAfresh(): void {
    this.#undecided.clear();
    this.#retryAt.clear();
  }

  /** `send` is stored as `handing-over`. */
  async handOver(channel: Channel, send: Send): Promise<void> {
    const { gate, governor, parts, patience, underWay } = this.#with;
    this.#undecided.delete(send.id);
    // Where it leaves at a human pace, "typing…" is shown already and ends with the walk.
    const typed = governor.isOnItsWay(send.id);
    if (!typed) this.#showTyping(channel, send, true);
    underWay.add(send.id);
    const passage = handOver(gate, channel, send, parts);
    const fate = await patience.atMost(HAND_OVER_MS, passage);
    if (fate === null) this.#settleLate(send, passage);
    if (fate?.fate !== 'sent' && !typed) this.#showTyping(channel, send, false);
    this.#retryAt.delete(send.id);
    if (fate?.fate === 'not-sent') {
      this.#retryAt.set(send.id, parts.clock.now() + backOff(send.attempts));
    }
    await this.#settleSurely(send, fate ?? { fate: 'lost-contact' });
    if (fate !== null) underWay.delete(send.id);
    if (fate?.fate === 'called-back') this.#with.calledBack(send.id);
    if (fate?.fate === 'sent') governor.accepted(send.channelId);
    if (fate?.fate === 'refused' && (await governor.refused(send.channelId))) {
      this.#with.froze(send.channelId);
    }
  }

  /** `send` is stored as `unconfirmed`. */
  async lookUp(channel: Channel, send: Send): Promise<void> {
    const { parts, patience } = this.#with;
    const result = await patience.atMost(LOOK_UP_MS, searchFor(channel, send, parts.logger));
    if (result?.found === true) {
      const { channelMessageId, sentAt } = result;
      await this.#settleSurely(send, { fate: 'sent', channelMessageId, sentAt });
    } else if (result?.proven === true && !this.#with.underWay.has(send.id)) {
      await this.#settleSurely(send, { fate: 'not-sent' });
    } else this.#undecided.add(send.id);
  }

  /** A channel that answers after we gave up on it still tells the truth. */
  #settleLate(send: Send, passage: Promise<Fate>): void {
    this.#overdue.add(send.id);
    void passage.then(async (fate) => {
      this.#overdue.delete(send.id);
      this.#undecided.delete(send.id);
      if (fate.fate !== 'lost-contact') await this.#settleSurely(send, fate);
      this.#with.underWay.delete(send.id);
      this.#lateAnswer();
    });
  }

  /** The outcome is known and must not be lost: a store that refuses it is asked until it takes it. */
  async #settleSurely(send: Send, fate: Fate): Promise<void> {
    const { parts, patience, movedTo } = this.#with;
    let at = send;
    for (let tries = 1; ; tries += 1) {
      try {
        const here = at;
        const there = await parts.locks.run(at.conversationId, () => settle(parts, here, fate));
        if (there === null) return at === send ? undefined : movedTo(at.conversationId);
        at = there;
        continue;
      } catch (cause) {
        reportFault(parts, cause);
        if (patience.ended) return;
        await patience.wait(backOff(tries));
      }
    }
  }

  #showTyping(channel: Channel, send: Send, active: boolean): void {
    if (!channel.capabilities.typing) return;
    channel.setTyping(send.recipient, active).catch((cause: unknown) => {
      this.#with.parts.logger.error('send.typing', cause);
    });
  }
}
