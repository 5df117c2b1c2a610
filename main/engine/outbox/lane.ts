import { amendSend } from '../domain/amend.ts';
import { MessageId, type ConversationId } from '../domain/ids.ts';
import { advanceSend, type Send } from '../domain/send.ts';
import type { Instant } from '../domain/time.ts';
import { advance } from '../domain/turn-machine.ts';
import type { Channel } from '../ports/channel.ts';
import type { ConversationSnapshot } from '../ports/store.ts';
import { join, NO_STEP, putSend, putTurn, take } from '../step.ts';
import { backOff, Courier, type CourierParts } from './courier.ts';
import { currentAddresses } from './current-addresses.ts';
import { departure, lapseTime, recipientMoved, type Departure } from './departure.ts';
import { housed } from './housed.ts';
import { overtakenBy } from './overtaken-by.ts';
import { reportFault } from './report-fault.ts';
import { settle } from './settle.ts';
import { holdBack, refuse, type Affair } from './settlement.ts';

type Task =
  | { do: 'nothing' }
  | { do: 'again' }
  | { do: 'hand-over'; send: Send; channel: Channel }
  | { do: 'look-up'; send: Send; channel: Channel };

const NOTHING: Task = { do: 'nothing' };
const AGAIN: Task = { do: 'again' };

/** Everything that leaves in one conversation: one at a time, in the order of approval. */
export class Lane {
  readonly #conversationId: ConversationId;
  readonly #with: CourierParts;
  readonly #courier: Courier;
  #running = false;
  #run: Promise<void> = Promise.resolve();
  #again = false;
  #failures = 0;
  #live = 0;
  #callOff: (() => void) | null = null;

  constructor(conversationId: ConversationId, courierParts: CourierParts) {
    this.#conversationId = conversationId;
    this.#with = courierParts;
    this.#courier = new Courier(courierParts, () => void this.wake());
  }

  /** Has something to send, to wait for or to find out. */
  get inUse(): boolean {
    return this.#running || this.#callOff !== null || this.#live > 0 || this.#courier.hasOverdue;
  }

  /** Looks at what there is to send; resolves when nothing more can be done right now. Never rejects. */
  wake(): Promise<void> {
    this.#again = true;
    if (!this.#running) {
      this.#running = true;
      this.#run = this.#work();
    }
    return this.#run;
  }

  /** Tries at once what waited after a failure, and looks again for what was not found. */
  startAfresh(): Promise<void> {
    this.#courier.startAfresh();
    return this.wake();
  }

  /** Sets no more timers; resolves when what is being handed over has ended. */
  async stop(): Promise<void> {
    this.#cancelTimer();
    await this.#run;
  }

  async #work(): Promise<void> {
    while (this.#again && !this.#with.patience.ended) {
      this.#again = false;
      this.#cancelTimer();
      try {
        await this.#proceed();
        this.#failures = 0;
      } catch (cause) {
        this.#failures += 1;
        reportFault(this.#with.parts, cause);
        this.#wakeAt(this.#now() + backOff(this.#failures));
      }
    }
    // In the same breath as the last look at `#again`: a later wake must start a new run.
    this.#running = false;
  }

  async #proceed(): Promise<void> {
    const { parts, patience } = this.#with;
    while (!patience.ended) {
      const task = await parts.locks.run(this.#conversationId, () => this.#next());
      if (task.do === 'nothing') return;
      if (task.do === 'hand-over') await this.#courier.handOver(task.channel, task.send);
      if (task.do === 'look-up') await this.#courier.lookUp(task.channel, task.send);
    }
  }

  /** The next thing to do. What it stores, it stores while holding the conversation's lock. */
  async #next(): Promise<Task> {
    const snapshot = await this.#with.parts.store.conversations.snapshot(this.#conversationId);
    const sends = (snapshot?.liveSends ?? []).toSorted(
      (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
    );
    this.#live = sends.length;
    const send = sends.find((one) => !this.#courier.isUndecided(one));
    if (snapshot === null || send === undefined) return NOTHING;
    if (send.state === 'queued') return this.#depart(snapshot, send);
    if (send.state === 'unconfirmed') return this.#search(send);
    // With the lane of a chat that has become this one; it tells when it knows.
    if (this.#with.underWay.has(send.id)) return NOTHING;
    // The app ended, or could not store the outcome, while this was with the channel.
    await settle(this.#with.parts, send, { fate: 'lost-contact' });
    return AGAIN;
  }

  #search(send: Send): Task {
    const channel = this.#with.channel(send.channelId);
    if (channel?.state().status !== 'ready') return NOTHING;
    return { do: 'look-up', send, channel };
  }

  async #depart(snapshot: ConversationSnapshot, send: Send): Promise<Task> {
    const { parts, gate, governor } = this.#with;
    const affair = this.#affair(snapshot, send);
    const channel = this.#with.channel(send.channelId);
    const decided = departure({
      send,
      snapshot,
      now: affair.now,
      stopped: !gate.isOpen || gate.wasClosedSince(send.createdAt),
      frozen: governor.keepsBack(send),
      alsoReaches: recipientMoved(send, affair.conversation, affair.turn)
        ? await currentAddresses(parts.store, affair.conversation)
        : [],
      channel: channel?.state().status ?? null,
      settings: parts.settings.get(),
      retryAt: this.#courier.retryAt(send.id),
    });
    if (decided.do !== 'go' || channel === undefined) return this.#stay(affair, decided);
    const newer = send.attempts > 0 ? await overtakenBy(parts.store, send) : null;
    if (newer === null) return this.#leave(affair, channel);
    governor.staysBehind(send.id);
    const home = await this.#home(affair);
    const held =
      newer.origin === 'customer'
        ? holdBack(home, 'customer-wrote', { newerMessageId: newer.id })
        : holdBack(home, 'undone');
    await take(parts, held);
    return AGAIN;
  }

  /** Nothing keeps it back any more but the pace and the caps of the account that it leaves from. */
  async #leave(affair: Affair, channel: Channel): Promise<Task> {
    if (!channel.capabilities.governed) return this.#begin(affair, channel);
    const leave = await this.#with.governor.leave(channel, affair);
    if (leave.do === 'go') return this.#begin(affair, channel);
    if (leave.do !== 'wait') return this.#stay(affair, leave);
    const until = Math.min(leave.until, lapseTime(affair.send) ?? leave.until);
    this.#wakeAt(until);
    return NOTHING;
  }

  /** Written down before it is tried: whatever dies next, this is not tried twice blindly. */
  async #begin({ send, turn, now }: Affair, channel: Channel): Promise<Task> {
    const leaving = advanceSend(send, 'hand-over', {
      handedOverAt: now,
      attempts: send.attempts + 1,
    });
    const sending = turn === null ? NO_STEP : putTurn(advance(turn, 'handing-over', now));
    await take(this.#with.parts, join(putSend(leaving), sending));
    return { do: 'hand-over', send: leaving, channel };
  }

  async #stay(affair: Affair, decided: Departure): Promise<Task> {
    const { parts, governor, calledBack } = this.#with;
    const { send, now } = affair;
    governor.staysBehind(send.id);
    switch (decided.do) {
      case 'wait':
        this.#wakeAt(decided.until);
        return NOTHING;
      case 'wait-for-channel':
        await this.#waitForChannel(send, decided.lapsesAt);
        return NOTHING;
      case 'hold':
        await take(parts, holdBack(await this.#home(affair), decided.reason));
        if (decided.reason === 'stopped') calledBack(send.id);
        return AGAIN;
      case 'refuse':
        await take(parts, refuse(affair, decided.error.toShape()));
        return AGAIN;
      case 'drop':
        parts.logger.warn('send.dropped');
        await take(parts, putSend(advanceSend(send, 'cancel', { settledAt: now })));
        return AGAIN;
      case 'go':
        return NOTHING;
    }
  }

  async #waitForChannel(send: Send, lapsesAt: Instant | null): Promise<void> {
    if (lapsesAt !== send.lapsesAt) {
      await take(this.#with.parts, putSend(amendSend(send, { lapsesAt })));
    }
    if (lapsesAt !== null) this.#wakeAt(lapsesAt);
  }

  /** While its reply was away, the turn kept the address that its person may not write from any more. */
  async #home(affair: Affair): Promise<Affair> {
    const { turn, conversation } = affair;
    if (turn === null) return affair;
    return { ...affair, turn: await housed(this.#with.parts, conversation, turn) };
  }

  #affair(snapshot: ConversationSnapshot, send: Send): Affair {
    const { random } = this.#with.parts;
    return {
      send,
      turn: snapshot.openTurns.find((turn) => turn.id === send.turnId) ?? null,
      conversation: snapshot.conversation,
      now: this.#now(),
      newMessageId: () => MessageId.parse(random.id()),
    };
  }

  #now(): Instant {
    return this.#with.parts.clock.now();
  }

  #wakeAt(at: Instant): void {
    this.#cancelTimer();
    if (this.#with.patience.ended) return;
    this.#callOff = this.#with.parts.clock.schedule(at, () => {
      this.#callOff = null;
      void this.wake();
    });
  }

  #cancelTimer(): void {
    this.#callOff?.();
    this.#callOff = null;
  }
}
