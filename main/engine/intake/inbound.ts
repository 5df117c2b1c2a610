import { toFrontdeskError, type ErrorCode } from '../domain/errors.ts';
import { ConversationId } from '../domain/ids.ts';
import type { InboundMessage } from '../domain/message.ts';
import type { EngineParts } from '../parts.ts';
import type { Drafting } from '../pipeline/drafting.ts';
import type { Arrival } from '../ports/store.ts';
import { addressKey, type AddressBook, type Line } from './address-book.ts';
import type { Aftermath } from './aftermath.ts';
import { place, readArrival } from './arrivals.ts';
import type { EarlyAmendments } from './early-amendments.ts';
import { isEcho } from './owner-wrote.ts';

/** Somebody else's write came first: what was read of the chat or of who wrote is not so any more. */
const LOST: readonly ErrorCode[] = ['conflict', 'not-found'];
const MOST_LOST = 3;

export interface InboundParts {
  parts: EngineParts;
  book: AddressBook;
  early: EarlyAmendments;
  aftermath: Aftermath;
  drafting: Pick<Drafting, 'room'>;
  outboxChanged: (conversationId: ConversationId) => void;
}

const keyOf = ({ channelId, channelMessageId }: InboundMessage): string =>
  `${channelId} ${channelMessageId}`;

/** Stores what arrives, each message under the lock of the conversation that it belongs to. */
export class Inbound {
  readonly #with: InboundParts;
  /** Messages whose storing was never acknowledged: they may be stored, and nothing has followed from them. */
  readonly #unheard = new Set<string>();
  /** Arrivals that may begin a draft as soon as they are stored. */
  #storing = 0;

  constructor(inboundParts: InboundParts) {
    this.#with = inboundParts;
  }

  /**
   * Messages of one chat are stored in the order they came, first messages included: the chat's address is held
   * until the place in the conversation's line is taken.
   * @throws FrontdeskError where storing failed
   */
  async accept(inbound: InboundMessage): Promise<void> {
    const { locks } = this.#with.parts;
    const { channelId, chatAddress } = inbound;
    for (let elsewhere = true; elsewhere;) {
      const entered = await locks.run(addressKey(channelId, chatAddress), async () => {
        const { line, read } = await this.#lineOf(inbound);
        return { stored: locks.run(line.id, () => this.#store(inbound, line, read)) };
      });
      elsewhere = (await entered.stored) === 'elsewhere';
    }
  }

  async #lineOf(inbound: InboundMessage): Promise<{ line: Line; read: Arrival | null }> {
    const { parts, book } = this.#with;
    const { channelId, chatAddress } = inbound;
    const known = book.line(channelId, chatAddress);
    if (known !== undefined) return { line: known, read: null };
    const arrival = await readArrival(parts, inbound);
    const { conversation } = arrival;
    const line: Line =
      conversation === null
        ? { id: ConversationId.parse(parts.random.id()), reserved: true }
        : { id: conversation.id, reserved: false };
    book.remember(channelId, chatAddress, line);
    // Nobody but intake writes to a conversation that does not exist yet: this read stays true.
    return { line, read: conversation === null ? arrival : null };
  }

  /** Whether the message belongs to another conversation than the one whose lock is held, as it is now known. */
  #leadsElsewhere(inbound: InboundMessage, line: Line, arrival: Arrival): boolean {
    const { book } = this.#with;
    const { channelId, chatAddress, chatKind } = inbound;
    const { conversation, contact } = arrival;
    if (conversation !== null) {
      if (conversation.id === line.id) return false;
      book.remember(channelId, chatAddress, { id: conversation.id, reserved: false });
      return true;
    }
    if (!line.reserved) {
      book.forget(channelId, chatAddress);
      return true;
    }
    if (chatKind === 'group' || contact === null) return false;
    const id = book.reserveChat(channelId, contact.id, line.id);
    if (id !== line.id) book.remember(channelId, chatAddress, { id, reserved: true });
    return id !== line.id;
  }

  /** Under the conversation's lock. A write that lost against another one is decided again on what is now stored. */
  async #store(
    inbound: InboundMessage,
    line: Line,
    read: Arrival | null,
  ): Promise<'stored' | 'elsewhere'> {
    for (let attempt = 0; ; attempt += 1) {
      const known = attempt === 0 ? read : null;
      const arrival = known ?? (await readArrival(this.#with.parts, inbound));
      if (arrival.duplicate) {
        this.#takeUp(inbound, arrival);
        return 'stored';
      }
      if (this.#leadsElsewhere(inbound, line, arrival)) return 'elsewhere';
      try {
        await this.#commit(inbound, line, arrival);
        return 'stored';
      } catch (cause) {
        const { code } = toFrontdeskError(cause);
        if (code === 'vault.stopped') this.#unheard.add(keyOf(inbound));
        if (attempt >= MOST_LOST || !LOST.includes(code)) throw cause;
      }
    }
  }

  /** A replay changes nothing; but where our own write was never heard of, nobody has acted on it yet. */
  #takeUp(inbound: InboundMessage, { conversation, contact, openTurns }: Arrival): void {
    if (!this.#unheard.delete(keyOf(inbound)) || conversation === null) return;
    const { parts, early, aftermath, outboxChanged } = this.#with;
    early.forget(inbound);
    const direction = inbound.author === 'customer' ? 'in' : 'out';
    parts.events.emit({ type: 'message-stored', conversationId: conversation.id, direction });
    aftermath.of({ conversation, contact, plan: { turns: [...openTurns], sends: [] } });
    outboxChanged(conversation.id);
  }

  async #commit(inbound: InboundMessage, line: Line, arrival: Arrival): Promise<void> {
    const { parts, book, early, aftermath, drafting, outboxChanged } = this.#with;
    if (isEcho(inbound, arrival.liveSends) !== null) outboxChanged(line.id);
    const room = drafting.room(this.#storing);
    this.#storing += 1;
    try {
      const placed = await place(parts, book, {
        inbound,
        arrival,
        conversationId: line.id,
        room,
        early: early.of(inbound),
      });
      if (placed === null) return;
      await parts.store.commit(placed.changes);
      this.#unheard.delete(keyOf(inbound));
      early.forget(inbound);
      const { channelId, chatAddress } = inbound;
      if (line.reserved) book.remember(channelId, chatAddress, { id: line.id, reserved: false });
      const { direction } = placed.message;
      parts.events.emit({ type: 'message-stored', conversationId: line.id, direction });
      aftermath.of(placed);
    } finally {
      this.#storing -= 1;
    }
  }
}
