import type { Contact, Conversation } from '../domain/conversation.ts';
import { ContactId, MessageId, TurnId, type ConversationId } from '../domain/ids.ts';
import type { InboundMessage, Message } from '../domain/message.ts';
import type { Turn } from '../domain/turn.ts';
import type { EngineParts } from '../parts.ts';
import type { Arrival, Change } from '../ports/store.ts';
import type { AddressBook } from './address-book.ts';
import { customerWrote } from './customer-wrote.ts';
import { handedOver, isEcho, ownerWrote } from './owner-wrote.ts';
import type { Plan } from './plan.ts';
import {
  newContact,
  newConversation,
  personAddress,
  renamed,
  storedMessage,
  withMessage,
} from './records.ts';

/** What one arrival comes to, ready to be stored in one commit. */
export interface Placed {
  message: Message;
  conversation: Conversation;
  contact: Contact | null;
  plan: Plan;
  changes: readonly Change[];
}

/** The one read of an arrival. */
export function readArrival(
  parts: Pick<EngineParts, 'store'>,
  inbound: InboundMessage,
): Promise<Arrival> {
  return parts.store.conversations.arrival({
    channelId: inbound.channelId,
    channelMessageId: inbound.channelMessageId,
    chatAddress: inbound.chatAddress,
    senderAddress: personAddress(inbound),
  });
}

/** Turns whose standing draft is the owner's own; read only where the answer decides something. */
async function ownerEdited(
  parts: Pick<EngineParts, 'store'>,
  openTurns: readonly Turn[],
): Promise<ReadonlySet<TurnId>> {
  const doubtful = openTurns.flatMap((turn) =>
    turn.state === 'awaiting-review' && !turn.kept && turn.held === null && turn.draftId !== null
      ? [turn.draftId]
      : [],
  );
  if (doubtful.length === 0) return new Set();
  const drafts = await parts.store.drafts.byIds(doubtful);
  return new Set(drafts.filter((draft) => draft.author === 'owner').map((draft) => draft.turnId));
}

/** Who wrote: the known contact under its present name, or a new one with its alias. None for the owner in a group. */
function identify(
  inbound: InboundMessage,
  known: Contact | null,
  mint: () => ContactId,
  now: number,
): { contact: Contact | null; changes: Change[] } {
  if (inbound.author === 'owner' && inbound.chatKind === 'group') {
    return { contact: null, changes: [] };
  }
  if (known === null) {
    const { contact, alias } = newContact(inbound, mint(), now);
    return {
      contact,
      changes: [
        { type: 'put-contact', contact },
        { type: 'put-alias', alias },
      ],
    };
  }
  const contact = renamed(known, inbound);
  return { contact, changes: contact === known ? [] : [{ type: 'put-contact', contact }] };
}

/**
 * Decides where an arrival belongs and what it does. Called under the conversation's lock.
 * Null where there is nothing to store: a replay, or our own reply told back to us.
 */
export async function place(
  parts: EngineParts,
  book: AddressBook,
  facts: {
    inbound: InboundMessage;
    arrival: Arrival;
    conversationId: ConversationId;
    room: boolean;
  },
): Promise<Placed | null> {
  const { inbound, arrival, conversationId, room } = facts;
  if (arrival.duplicate || isEcho(inbound, arrival.liveSends) !== null) return null;
  const now = parts.clock.now();
  const settings = parts.settings.get();
  const mint = (): ContactId =>
    book.reserveContact(inbound.channelId, personAddress(inbound), () =>
      ContactId.parse(parts.random.id()),
    );
  const person = identify(inbound, arrival.contact, mint, now);
  const before =
    arrival.conversation ?? newConversation(inbound, conversationId, person.contact, settings, now);
  const messageId = MessageId.parse(parts.random.id());
  const message = storedMessage(
    inbound,
    { message: messageId, conversation: before.id, sender: person.contact?.id ?? null },
    now,
  );
  const written = withMessage(before, message, person.contact, now);
  const fromOwner = inbound.author === 'owner';
  const { openTurns, liveSends } = arrival;
  const conversation = fromOwner ? handedOver(written, settings, now) : written;
  const plan = fromOwner
    ? ownerWrote({ now, openTurns, liveSends })
    : customerWrote({
        conversation,
        messageId,
        openTurns,
        liveSends,
        now,
        settings,
        room,
        ownerEdited: await ownerEdited(parts, openTurns),
        newTurnId: () => TurnId.parse(parts.random.id()),
      });
  return {
    message,
    conversation,
    contact: person.contact,
    plan,
    changes: [
      ...person.changes,
      { type: 'put-conversation', conversation },
      { type: 'add-message', message },
      ...plan.sends.map((send): Change => ({ type: 'put-send', send })),
      ...plan.turns.map((turn): Change => ({ type: 'put-turn', turn })),
    ],
  };
}
