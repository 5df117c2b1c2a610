import type { ChannelAddress } from '../domain/channel.ts';
import type { ChannelId, ContactId, ConversationId } from '../domain/ids.ts';

/** Addresses remembered per kind; beyond that the oldest is forgotten and looked up again. */
const CAPACITY = 20_000;

/** Remembers what belongs to which address, newest use last. */
class Remembered<T> {
  readonly #entries = new Map<string, T>();

  get(key: string): T | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  set(key: string, value: T): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size <= CAPACITY) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }
}

/** One key for a chat on a channel; what the first message of a chat is locked by. */
export function addressKey(channelId: ChannelId, address: ChannelAddress): string {
  return `${channelId} ${address}`;
}

/** Where an address leads: to a stored conversation, or to one that is about to be. */
export interface Line {
  id: ConversationId;
  /** Nothing of it is stored yet. */
  reserved: boolean;
}

/**
 * Which conversation and which contact an address belongs to, so that most arrivals know their lock without a
 * read. An id is reserved here before it is stored: two first messages from one person get one contact.
 */
export class AddressBook {
  readonly #lines = new Remembered<Line>();
  readonly #contacts = new Remembered<ContactId>();
  readonly #chats = new Remembered<ConversationId>();

  line(channelId: ChannelId, address: ChannelAddress): Line | undefined {
    return this.#lines.get(addressKey(channelId, address));
  }

  remember(channelId: ChannelId, address: ChannelAddress, line: Line): void {
    this.#lines.set(addressKey(channelId, address), line);
  }

  /** The address leads somewhere else from now on, or to somebody who is not known yet. */
  forget(channelId: ChannelId, address: ChannelAddress): void {
    const key = addressKey(channelId, address);
    this.#lines.delete(key);
    this.#contacts.delete(key);
  }

  /**
   * The one conversation that a known person's first messages go to, whichever of their addresses they come from;
   * `id` where none is reserved yet.
   */
  reserveChat(channelId: ChannelId, contactId: ContactId, id: ConversationId): ConversationId {
    const key = addressKey(channelId, contactId);
    const known = this.#chats.get(key);
    if (known === undefined) this.#chats.set(key, id);
    return known ?? id;
  }

  /** The contact reserved for an address; `mint` makes the id where none is. */
  reserveContact(channelId: ChannelId, address: ChannelAddress, mint: () => ContactId): ContactId {
    const key = addressKey(channelId, address);
    const known = this.#contacts.get(key);
    if (known !== undefined) return known;
    const id = mint();
    this.#contacts.set(key, id);
    return id;
  }
}
