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

/**
 * Which conversation and which contact an address belongs to, so that most arrivals know their lock without a
 * read. An id is reserved here before it is stored: two first messages from one person get one contact.
 */
export class AddressBook {
  readonly #conversations = new Remembered<ConversationId>();
  readonly #contacts = new Remembered<ContactId>();

  conversation(channelId: ChannelId, address: ChannelAddress): ConversationId | undefined {
    return this.#conversations.get(addressKey(channelId, address));
  }

  rememberConversation(channelId: ChannelId, address: ChannelAddress, id: ConversationId): void {
    this.#conversations.set(addressKey(channelId, address), id);
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
