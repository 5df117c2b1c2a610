import type { Contact, ContactAlias, Conversation, LastBody } from '../domain/conversation.ts';
import { MAX_MEDIA_BYTES } from '../domain/enclosure.ts';
import type { ContactId, ConversationId, MediaId, MessageId } from '../domain/ids.ts';
import type { Media } from '../domain/media.ts';
import {
  bodyText,
  type InboundMessage,
  type Message,
  type MessageBody,
  type SystemEvent,
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
  const stale = inbound.earlier === true && contact.name !== '';
  const name = inbound.author === 'customer' && !stale ? inbound.senderName : undefined;
  return name === undefined || name === '' || name === contact.name
    ? contact
    : { ...contact, name };
}

/** A chat that begins. Its address stands in where the channel tells no name. */
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
    title: groupTitle(inbound) ?? inbound.chatAddress,
    mode: settings.defaultMode,
    handOver: null,
    unread: 0,
    last: null,
    createdAt: now,
  };
}

/** What a group is called now; undefined where the channel does not say, and in a direct chat. */
export function groupTitle({ chatKind, chatTitle }: InboundMessage): string | undefined {
  return chatKind === 'group' && chatTitle !== '' ? chatTitle : undefined;
}

export function storedMessage(
  inbound: InboundMessage,
  ids: {
    message: MessageId;
    conversation: ConversationId;
    sender: ContactId | null;
    media: MediaId;
  },
  now: Instant,
): Message {
  const fromOwner = inbound.author === 'owner';
  const { quoted, forwarded, meantForUs, earlier } = inbound;
  const senderName = inbound.chatKind === 'group' ? inbound.senderName : undefined;
  const happened = inbound.body.kind === 'system';
  const ours = fromOwner && !happened;
  return {
    id: ids.message,
    conversationId: ids.conversation,
    channelId: inbound.channelId,
    channelMessageId: inbound.channelMessageId,
    direction: ours ? 'out' : 'in',
    origin: happened ? 'system' : fromOwner ? 'owner-phone' : 'customer',
    senderId: fromOwner ? null : ids.sender,
    body: withMediaId(inbound.body, ids.media),
    sentAt: inbound.sentAt,
    storedAt: now,
    delivery: ours ? 'sent' : null,
    ...(senderName === undefined || senderName === '' ? {} : { senderName }),
    ...(quoted === undefined ? {} : { quoted }),
    ...(forwarded === true ? { forwarded } : {}),
    ...(meantForUs === true ? { meantForUs } : {}),
    ...(earlier === true ? { earlier } : {}),
  };
}

/** Content that can be fetched gets its place in the vault; what may be seen only once never comes here. */
function withMediaId(body: MessageBody, mediaId: MediaId): MessageBody {
  return body.kind === 'media' && body.viewOnce !== true ? { ...body, mediaId } : body;
}

/** The place of a message's content, still empty; null where it has none. */
export function mediaOf(message: Message, now: Instant): Media | null {
  const { body } = message;
  if (body.kind !== 'media' || body.mediaId === undefined) return null;
  const bytes = body.bytes ?? 0;
  return {
    id: body.mediaId,
    messageId: message.id,
    state: bytes > MAX_MEDIA_BYTES ? 'too-large' : 'remote',
    mimeType: body.mimeType ?? '',
    bytes,
    updatedAt: now,
  };
}

/** What happens in a chat without words and is worth the owner's look all the same. */
const WORTH_A_LOOK: readonly (SystemEvent | undefined)[] = ['call-missed', 'number-changed'];

function isNoise({ body }: Message): boolean {
  return body.kind === 'system' && !WORTH_A_LOOK.includes(body.event);
}

/** What a message is where it is not plain words. */
export function lastBodyOf({ body, revokedAt }: Message): LastBody | undefined {
  if (revokedAt !== undefined) return 'revoked';
  if (body.kind === 'media') return body.media;
  return body.kind === 'text' ? undefined : body.kind;
}

/** How a list shows a message as a chat's newest. */
export function lastOf(message: Message, at: Instant): NonNullable<Conversation['last']> {
  const { body, origin } = message;
  const kind = lastBodyOf(message);
  return {
    at,
    preview: kind === 'revoked' ? '' : preview(bodyText(body)),
    origin,
    ...(kind === undefined ? {} : { body: kind }),
    ...(body.kind === 'system' && body.event !== undefined ? { event: body.event } : {}),
  };
}

function unreadWith({ unread }: Conversation, message: Message): number {
  if (message.origin === 'customer') return unread + 1;
  if (message.body.kind !== 'system') return 0;
  return message.body.event === 'call-missed' ? unread + 1 : unread;
}

/** What history changes in a conversation: its newest words, where it knows of none that are as new. */
export function withEarlier(
  conversation: Conversation,
  message: Message,
  now: Instant,
): Conversation {
  const at = Math.min(message.sentAt, now);
  const known = conversation.last !== null && conversation.last.at >= at;
  return known || isNoise(message) ? conversation : { ...conversation, last: lastOf(message, at) };
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
    unread: unreadWith(conversation, message),
    last:
      late || isNoise(message)
        ? conversation.last
        : lastOf(message, Math.max(at, conversation.last?.at ?? 0)),
  };
}
