import type { Amendment } from '../domain/amendment.ts';
import type { ChannelId, ChannelMessageId } from '../domain/ids.ts';

/** So many messages may be waited for, and so much may be told of each; beyond that the oldest is forgotten. */
const MOST_MESSAGES = 2000;
const MOST_OF_ONE = 50;

const keyOf = (about: { channelId: ChannelId; channelMessageId: ChannelMessageId }): string =>
  `${about.channelId} ${about.channelMessageId}`;

/** What was told of messages that have not come yet. It is lost when the app ends; the message then comes as it is. */
export class EarlyAmendments {
  readonly #waiting = new Map<string, readonly Amendment[]>();

  keep(amendment: Amendment): void {
    const key = keyOf(amendment);
    const known = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    this.#waiting.set(key, [...known, amendment].slice(-MOST_OF_ONE));
    if (this.#waiting.size <= MOST_MESSAGES) return;
    const [oldest] = this.#waiting.keys();
    if (oldest !== undefined) this.#waiting.delete(oldest);
  }

  /** In the order in which it was told. */
  of(about: { channelId: ChannelId; channelMessageId: ChannelMessageId }): readonly Amendment[] {
    return this.#waiting.get(keyOf(about)) ?? [];
  }

  forget(about: { channelId: ChannelId; channelMessageId: ChannelMessageId }): void {
    this.#waiting.delete(keyOf(about));
  }
}
