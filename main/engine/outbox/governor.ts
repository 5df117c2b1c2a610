import type { AccountWarning, Cap, Freeze } from '../domain/account-health.ts';
import type { ChannelState } from '../domain/channel.ts';
import { FrontdeskError } from '../domain/errors.ts';
import type { ChannelId, ConversationId, SendId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import type { Instant } from '../domain/time.ts';
import type { HeldReason } from '../domain/turn.ts';
import type { EngineParts } from '../parts.ts';
import { keptBack, LONGEST_AUTO_WAIT_MS } from '../policy/governor/freeze.ts';
import { CAP_MS, limitsAt, type Limits } from '../policy/governor/limits.ts';
import { roomFor, type Departed, type Room } from '../policy/governor/room.ts';
import type { Channel } from '../ports/channel.ts';
import { Accounts } from './accounts.ts';
import { Ledger } from './ledger.ts';
import { Pacing } from './pacing.ts';
import type { Affair } from './settlement.ts';

/** What is to become of a reply that nothing else keeps back. */
export type Leave =
  | { do: 'go' }
  | { do: 'wait'; until: Instant }
  | { do: 'hold'; reason: HeldReason }
  | { do: 'refuse'; error: FrontdeskError };

/** A reply that waits for a cap. */
export interface Waiting {
  send: Send;
  until: Instant;
  cap: Cap;
  limit: number;
}

const GO: Leave = { do: 'go' };

/** Keeps the account behind a governed channel safe. Channels that are not governed never get here. */
export class Governor {
  readonly accounts: Accounts;
  readonly #parts: EngineParts;
  readonly #pacing: Pacing;
  readonly #ledgers = new Map<ChannelId, Ledger>();
  readonly #waiting = new Map<SendId, Waiting>();
  /** Chats whose customer is known to have written: that stays true. */
  readonly #heard = new Set<ConversationId>();
  #stopListening: (() => void) | null = null;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.accounts = new Accounts(parts);
    this.#pacing = new Pacing(parts);
  }

  /** Before anything can leave. @throws FrontdeskError what the store throws */
  async load(): Promise<void> {
    const { store, clock, events, channels } = this.#parts;
    const governed = channels.filter(({ capabilities }) => capabilities.governed);
    if (governed.length === 0) return;
    this.#stopListening ??= events.on((event) => {
      if (event.type === 'send-changed') this.#follow(event.sendId, event.state);
      if (event.type === 'gate-changed' && !event.gate.open) this.#pacing.endAll();
    });
    await this.accounts.load();
    for (const { id } of governed) {
      const ledger = new Ledger(clock);
      ledger.load(await store.sends.leftSince(id, clock.now() - CAP_MS.day));
      this.#ledgers.set(id, ledger);
    }
  }

  stop(): void {
    this.#stopListening?.();
    this.#stopListening = null;
    this.#pacing.endAll();
    this.accounts.end();
  }

  /** The freeze that lies on a channel; null where there is none. */
  freezeOf(channelId: ChannelId): Freeze | null {
    return this.#ledgers.has(channelId) ? this.accounts.of(channelId).freeze : null;
  }

  /** Whether a freeze keeps a reply back, whatever else it waits for. */
  keepsBack(send: Send): boolean {
    return keptBack(this.freezeOf(send.channelId), send);
  }

  /** Sending by itself is frozen when this returns its promise. @throws FrontdeskError what the store throws */
  warned(warning: AccountWarning): Promise<void> {
    if (!this.#ledgers.has(warning.channelId)) return Promise.resolve();
    return this.accounts.warned(warning);
  }

  channelChanged({ channelId, status }: ChannelState): void {
    if (!this.#ledgers.has(channelId)) return;
    if (status === 'ready') this.accounts.linked(channelId, this.#parts.clock.now());
    if (status === 'logged-out') this.accounts.linked(channelId, null);
  }

  /** A channel took a reply. */
  accepted(channelId: ChannelId): void {
    if (this.#ledgers.has(channelId)) this.accounts.accepted(channelId);
  }

  /** A channel refused a reply for good. Whether that froze the account. */
  async refused(channelId: ChannelId): Promise<boolean> {
    return this.#ledgers.has(channelId) && (await this.accounts.refused(channelId));
  }

  /**
   * @throws FrontdeskError `send.cold` where the customer has never written there: nothing is written to strangers
   */
  async assertHeard(channelId: ChannelId, chat: { id: ConversationId; title: string }) {
    if (!this.#ledgers.has(channelId) || (await this.#hasWritten(chat.id))) return;
    this.accounts.coldBlocked(channelId);
    throw cold(chat.title);
  }

  /** Called under the conversation's lock, when all else lets the reply go. */
  async leave(channel: Channel, affair: Affair): Promise<Leave> {
    const { send, turn, conversation, now } = affair;
    const ledger = this.#ledgers.get(channel.id);
    if (ledger === undefined) return GO;
    if (turn === null && !(await this.#hasWritten(conversation.id))) {
      this.accounts.coldBlocked(channel.id);
      return { do: 'refuse', error: cold(conversation.title) };
    }
    if (this.keepsBack(send)) return { do: 'hold', reason: 'frozen' };
    if (!this.#parts.settings.get().governor.on) {
      ledger.note(send);
      return GO;
    }
    // Also where it has its place already: a clock that was set back may have kept it for longer than a cap counts.
    const others = ledger.departed(send.id);
    const room = roomFor(conversation.id, others, this.limits(channel.id));
    if (!room.free) {
      this.staysBehind(send.id);
      return this.#wait(send, room, now);
    }
    if (!ledger.has(send.id)) ledger.note(send);
    this.#noLongerWaits(send.id);
    const ms = this.#pacing.step(channel, send, now - (turn?.openedAt ?? now));
    if (ms > 0) return { do: 'wait', until: now + ms };
    ledger.note(send);
    return GO;
  }

  /** Something keeps the reply back: it gives its place to others, and nobody is typing it any more. */
  staysBehind(sendId: SendId): void {
    if (this.#pacing.end(sendId, false)) this.#forget(sendId);
    this.#noLongerWaits(sendId);
  }

  /** Whether one more reply may leave to a chat now. */
  roomFor(channelId: ChannelId, conversationId: ConversationId): Room {
    return roomFor(conversationId, this.departed(channelId), this.limits(channelId));
  }

  departed(channelId: ChannelId): readonly Departed[] {
    return this.#ledgers.get(channelId)?.departed() ?? [];
  }

  limits(channelId: ChannelId): Limits {
    const { settings, clock } = this.#parts;
    return limitsAt(settings.get(), this.accounts.of(channelId).linkedSince, clock.now());
  }

  /** Replies that wait for a cap, soonest first. */
  waiting(): Waiting[] {
    return [...this.#waiting.values()].toSorted((a, b) => a.until - b.until);
  }

  /** Whether "typing…" is shown, or about to be, for a reply. */
  isOnItsWay(sendId: SendId): boolean {
    return this.#pacing.has(sendId);
  }

  /** Resolves when nothing of a conversation is being typed; null where nothing is. */
  underWay(conversationId: ConversationId): Promise<unknown> | null {
    return this.#pacing.underWay(conversationId);
  }

  #wait(send: Send, room: Extract<Room, { free: false }>, now: Instant): Leave {
    if (send.origin === 'auto' && room.waitMs > LONGEST_AUTO_WAIT_MS) {
      return { do: 'hold', reason: 'paced' };
    }
    const until = now + room.waitMs;
    const { cap } = room;
    this.#waiting.set(send.id, { send, until, cap, limit: this.limits(send.channelId)[cap] });
    this.#tell(send.channelId);
    return { do: 'wait', until };
  }

  #follow(sendId: SendId, state: Send['state']): void {
    if (state === 'handing-over') return;
    const wasOnItsWay = this.#pacing.end(sendId, state === 'sent');
    if (state !== 'sent' && state !== 'unconfirmed') this.#forget(sendId);
    if (state !== 'queued') this.#noLongerWaits(sendId);
    if (!wasOnItsWay) return;
    for (const [channelId, ledger] of this.#ledgers) {
      if (ledger.has(sendId)) this.#tell(channelId);
    }
  }

  #forget(sendId: SendId): void {
    for (const [channelId, ledger] of this.#ledgers) {
      if (ledger.forget(sendId)) this.#tell(channelId);
    }
  }

  #noLongerWaits(sendId: SendId): void {
    const waited = this.#waiting.get(sendId);
    if (waited === undefined) return;
    this.#waiting.delete(sendId);
    this.#tell(waited.send.channelId);
  }

  async #hasWritten(id: ConversationId): Promise<boolean> {
    if (this.#heard.has(id)) return true;
    const heard = await this.#parts.store.conversations.heard(id);
    if (heard) this.#heard.add(id);
    return heard;
  }

  #tell(channelId: ChannelId): void {
    this.#parts.events.emit({ type: 'account-changed', channelId });
  }
}

function cold(name: string): FrontdeskError {
  return new FrontdeskError('send.cold', 'This customer has never written.', { details: { name } });
}
