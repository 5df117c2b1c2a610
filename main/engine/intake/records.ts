import type { Contact, ContactAlias, Conversation } from '../domain/conversation.ts';
import type { ContactId, ConversationId, MessageId } from '../domain/ids.ts';
import {
  bodyText,
  type InboundMessage,
  type Message,
  type MessageOrigin,
} from '../domain/message.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import { handOverRuns } from '../policy/effective-mode.ts';
import { aliasKind } from './alias-kind.ts';

const PREVIEW_LENGTH = 200;

/** WhatsApp's times are whole seconds and clocks differ: only what is clearly older is not the newest. */
const LATE_MS = 60_000;

/** The start of a text on one line; never half a character. */
export function preview(text: string): string {
  const line = text
    .slice(0, PREVIEW_LENGTH * 2)
    .replace(/\s+/g, ' ')
    .trim();
  const cut = line.slice(0, PREVIEW_LENGTH);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The address by which the person on the other side is known: in a direct chat never the owner's own. */
export function personAddress(inbound: InboundMessage): string {
  return inbound.chatKind === 'direct' ? inbound.chatAddress : inbound.senderAddress;
}

/** A contact that writes for the first time, and the name it writes under. */
export function newContact(
  inbound: InboundMessage,
  id: ContactId,
  now: Instant,
): { contact: Contact; alias: ContactAlias } {
  const address = personAddress(inbound);
  const { channelId } = inbound;
  return {
    contact: {
      id,
      name: inbound.author === 'customer' ? (inbound.senderName ?? '') : '',
      language: null,
      note: '',
      createdAt: now,
    },
    alias: { contactId: id, channelId, kind: aliasKind(channelId, address), address },
  };
}

/** The contact under the name it now writes with; the same object where nothing changed. */
export function renamed(contact: Contact, inbound: InboundMessage): Contact {
  const name = inbound.author === 'customer' ? inbound.senderName : undefined;
  return name === undefined || name === '' || name === contact.name
    ? contact
    : { ...contact, name };
}

/** A chat that begins. A group's name is not told with a message, so its address stands in. */
export function newConversation(
  inbound: InboundMessage,
  id: ConversationId,
  contact: Contact | null,
  settings: Settings,
  now: Instant,
): Conversation {
  const direct = inbound.chatKind === 'direct';
  return {
    id,
    channelId: inbound.channelId,
    kind: inbound.chatKind,
    address: inbound.chatAddress,
    contactId: direct ? (contact?.id ?? null) : null,
    title: inbound.chatAddress,
    mode: settings.defaultMode,
    handOver: null,
    unread: 0,
    last: null,
    createdAt: now,
  };
}

export function storedMessage(
  inbound: InboundMessage,
  ids: { message: MessageId; conversation: ConversationId; sender: ContactId | null },
  now: Instant,
): Message {
  const fromOwner = inbound.author === 'owner';
  const origin: MessageOrigin = fromOwner ? 'owner-phone' : 'customer';
  return {
    id: ids.message,
    conversationId: ids.conversation,
    channelId: inbound.channelId,
    channelMessageId: inbound.channelMessageId,
    direction: fromOwner ? 'out' : 'in',
    origin,
    senderId: fromOwner ? null : ids.sender,
    body: inbound.body,
    sentAt: inbound.sentAt,
    storedAt: now,
    delivery: fromOwner ? 'sent' : null,
  };
}

/** The conversation with a message in it: title, unread count, newest words. A hand-over that ran out is cleared. */
export function withMessage(
  conversation: Conversation,
  message: Message,
  contact: Contact | null,
  now: Instant,
): Conversation {
  const at = Math.min(message.sentAt, now);
  const late = conversation.last !== null && at < conversation.last.at - LATE_MS;
  const name = conversation.kind === 'direct' ? (contact?.name ?? '') : '';
  return {
    ...conversation,
    title: name === '' ? conversation.title : name,
    handOver: handOverRuns(conversation, now) ? conversation.handOver : null,
    unread: message.origin === 'customer' ? conversation.unread + 1 : 0,
    last: late
      ? conversation.last
      : {
          at: Math.max(at, conversation.last?.at ?? 0),
          preview: preview(bodyText(message.body)),
          origin: message.origin,
        },
  };
}
