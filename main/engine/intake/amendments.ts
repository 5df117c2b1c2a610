import type { Amendment } from '../domain/amendment.ts';
import type { Conversation } from '../domain/conversation.ts';
import { TurnId, type ConversationId } from '../domain/ids.ts';
import type { Message } from '../domain/message.ts';
import type { EngineParts } from '../parts.ts';
import type { Drafting } from '../pipeline/drafting.ts';
import type { Change, ConversationSnapshot } from '../ports/store.ts';
import { addressKey, type AddressBook } from './address-book.ts';
import type { Aftermath } from './aftermath.ts';
import { amendMessage } from './amend-message.ts';
import { ownerEdited } from './arrivals.ts';
import { customerAmended } from './customer-wrote.ts';
import type { EarlyAmendments } from './early-amendments.ts';
import type { OwnActs } from './own-acts.ts';
import { handedOver, ownerWrote } from './owner-wrote.ts';
import { NO_PLAN, planChanges, type Plan } from './plan.ts';
import { lastOf } from './records.ts';

export interface AmendmentParts {
  parts: EngineParts;
  book: AddressBook;
  early: EarlyAmendments;
  ownActs: OwnActs;
  aftermath: Aftermath;
  drafting: Pick<Drafting, 'room'>;
}

/** What happens to messages after they were written: kept with them, whenever and however often it is told. */
export class Amendments {
  readonly #with: AmendmentParts;

  constructor(amendmentParts: AmendmentParts) {
    this.#with = amendmentParts;
  }

  /** @throws FrontdeskError where storing failed */
  async take(amendment: Amendment): Promise<void> {
    for (let done = false; !done;) done = await this.#attempt(amendment);
  }

  /** False where the message was led to another conversation meanwhile. */
  async #attempt(amendment: Amendment): Promise<boolean> {
    const { locks } = this.#with.parts;
    const { channelId, chatAddress } = amendment;
    const known = await this.#find(amendment);
    const id = known?.conversationId ?? (await this.#lineOf(amendment));
    // Nothing of the chat is there yet: its address is held, so that its first message does not slip by.
    const key = id ?? addressKey(channelId, chatAddress);
    return locks.run(key, async () => {
      if (id === null && this.#with.book.line(channelId, chatAddress) !== undefined) return false;
      const message = await this.#find(amendment);
      if (message === null) this.#with.early.keep(amendment);
      else if (message.conversationId !== id) return false;
      else await this.#apply(message, amendment);
      return true;
    });
  }

  #find({ channelId, channelMessageId }: Amendment): Promise<Message | null> {
    return this.#with.parts.store.messages.findByChannelId(channelId, channelMessageId);
  }

  async #lineOf({ channelId, chatAddress }: Amendment): Promise<ConversationId | null> {
    const { parts, book } = this.#with;
    const line = book.line(channelId, chatAddress);
    if (line !== undefined) return line.id;
    const query = { channelId, addresses: [chatAddress] };
    const { conversations } = await parts.store.conversations.whoIs(query);
    return conversations[0]?.id ?? null;
  }

  /** Under the conversation's lock. */
  async #apply(message: Message, amendment: Amendment): Promise<void> {
    const { parts, aftermath } = this.#with;
    const changed = amendMessage(message, amendment);
    if (changed === null) return;
    const change: Change = { type: 'amend-message', message: changed };
    const { conversationId } = message;
    const reworded = JSON.stringify(changed.body) !== JSON.stringify(message.body);
    const words = reworded || amendment.type === 'revoked';
    const snapshot = words ? await parts.store.conversations.snapshot(conversationId) : null;
    if (snapshot === null) {
      await parts.store.commit([change]);
      parts.events.emit({ type: 'conversation-changed', conversationId });
      return;
    }
    const plan = await this.#planFor(changed, amendment, snapshot);
    const conversation = await this.#conversationWith(changed, amendment, snapshot);
    const { contact } = snapshot;
    await parts.store.commit([
      change,
      { type: 'put-conversation', conversation },
      ...planChanges(plan),
    ]);
    aftermath.of({ conversation, contact, plan });
  }

  /** The owner has changed their own words on the phone: they are in the chat. */
  #isOwnersWord({ direction, earlier }: Message, amendment: Amendment): boolean {
    if (direction === 'in' || earlier === true || amendment.type !== 'edited') return false;
    return !this.#with.ownActs.has(amendment);
  }

  async #planFor(
    message: Message,
    amendment: Amendment,
    { conversation, openTurns, liveSends }: ConversationSnapshot,
  ): Promise<Plan> {
    const { parts, drafting } = this.#with;
    const now = parts.clock.now();
    if (this.#isOwnersWord(message, amendment)) return ownerWrote({ now, openTurns, liveSends });
    if (message.origin !== 'customer') return NO_PLAN;
    return customerAmended({
      conversation,
      messageId: message.id,
      happened: amendment.type === 'revoked' ? 'revoked' : 'edited',
      openTurns,
      liveSends,
      now,
      settings: parts.settings.get(),
      room: drafting.room(0),
      ownerEdited: await ownerEdited(parts, openTurns),
      newTurnId: () => TurnId.parse(parts.random.id()),
    });
  }

  /** The list shows what its newest message says now. */
  async #conversationWith(
    message: Message,
    amendment: Amendment,
    { conversation }: ConversationSnapshot,
  ): Promise<Conversation> {
    const { store, clock, settings } = this.#with.parts;
    const query = { conversationId: conversation.id, before: null, limit: 1 };
    const { items } = await store.messages.page(query);
    const { last } = conversation;
    const shown = last !== null && items[0]?.id === message.id;
    const told = shown ? { ...conversation, last: lastOf(message, last.at) } : conversation;
    return this.#isOwnersWord(message, amendment)
      ? handedOver(told, settings.get(), clock.now())
      : told;
  }
}
