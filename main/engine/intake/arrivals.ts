import type { Contact, Conversation } from '../domain/conversation.ts';
import type { Amendment } from '../domain/amendment.ts';
import { ContactId, MediaId, MessageId, TurnId, type ConversationId } from '../domain/ids.ts';
import type { InboundMessage, Message } from '../domain/message.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import type { Turn } from '../domain/turn.ts';
import type { EngineParts } from '../parts.ts';
import { asksUs } from '../policy/group-replies.ts';
import type { Arrival, Change } from '../ports/store.ts';
import type { AddressBook } from './address-book.ts';
import { amendMessage } from './amend-message.ts';
import { customerWrote } from './customer-wrote.ts';
import { handedOver, isEcho, ownerWrote } from './owner-wrote.ts';
import { NO_PLAN, planChanges, type Plan } from './plan.ts';
import {
  groupTitle,
  mediaOf,
  newContact,
  newConversation,
  personAddress,
  renamed,
  storedMessage,
  withEarlier,
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
    sentAt: inbound.sentAt,
  });
}

/** Turns whose standing draft is the owner's own; read only where the answer decides something. */
export async function ownerEdited(
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
        { type: 'put-alias', alias, fresh: true },
      ],
    };
  }
  const contact = renamed(known, inbound);
  return {
    contact,
    changes: contact === known ? [] : [{ type: 'put-contact', contact, known: true }],
  };
}

interface ArrivalFacts {
  inbound: InboundMessage;
  arrival: Arrival;
  conversationId: ConversationId;
  room: boolean;
  /** What was told of the message before it came, oldest first. */
  early: readonly Amendment[];
}

/** The chat with the message in it. */
function conversationWith(
  before: Conversation,
  {
    inbound,
    message,
    contact,
  }: { inbound: InboundMessage; message: Message; contact: Contact | null },
  settings: Settings,
  now: Instant,
): Conversation {
  if (inbound.earlier === true) return withEarlier(before, message, now);
  const title = groupTitle(inbound) ?? before.title;
  const written = withMessage({ ...before, title }, message, contact, now);
  return message.origin === 'owner-phone' ? handedOver(written, settings, now) : written;
}

/** What the message does to turns and sends: nothing where it is history, an event, or among others in a group. */
async function planFor(
  parts: EngineParts,
  { inbound, arrival, room }: ArrivalFacts,
  { message, conversation }: { message: Message; conversation: Conversation },
): Promise<Plan> {
  const { openTurns, liveSends } = arrival;
  const now = parts.clock.now();
  if (inbound.earlier === true || message.origin === 'system') return NO_PLAN;
  if (message.origin === 'owner-phone') return ownerWrote({ now, openTurns, liveSends });
  if (message.revokedAt !== undefined || !asksUs(conversation, inbound)) return NO_PLAN;
  return customerWrote({
    conversation,
    messageId: message.id,
    openTurns,
    liveSends,
    now,
    settings: parts.settings.get(),
    room,
    ownerEdited: await ownerEdited(parts, openTurns),
    newTurnId: () => TurnId.parse(parts.random.id()),
  });
}

/**
 * Decides where an arrival belongs and what it does. Called under the conversation's lock.
 * Null where there is nothing to store: a replay, or our own reply told back to us.
 */
export async function place(
  parts: EngineParts,
  book: AddressBook,
  facts: ArrivalFacts,
): Promise<Placed | null> {
  const { inbound, arrival, conversationId, early } = facts;
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
  const ids = {
    message: MessageId.parse(parts.random.id()),
    conversation: before.id,
    sender: person.contact?.id ?? null,
    media: MediaId.parse(parts.random.id()),
  };
  const message = early.reduce(
    (stored, amendment) => amendMessage(stored, amendment) ?? stored,
    storedMessage(inbound, ids, now),
  );
  const media = mediaOf(message, now);
  const { contact } = person;
  const conversation = conversationWith(before, { inbound, message, contact }, settings, now);
  const plan = await planFor(parts, facts, { message, conversation });
  return {
    message,
    conversation,
    contact,
    plan,
    changes: [
      ...person.changes,
      { type: 'put-conversation', conversation },
      { type: 'add-message', message },
      ...(media === null ? [] : [{ type: 'put-media' as const, media }]),
      ...planChanges(plan),
    ],
  };
}
