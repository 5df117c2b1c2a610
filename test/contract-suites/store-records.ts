import type { Account } from '../../main/engine/domain/account-health.ts';
import { Account as AccountSchema } from '../../main/engine/domain/account-health.ts';
import type { Contact, ContactAlias, Conversation } from '../../main/engine/domain/conversation.ts';
import { Contact as ContactSchema } from '../../main/engine/domain/conversation.ts';
import { ContactAlias as AliasSchema } from '../../main/engine/domain/conversation.ts';
import { Conversation as ConversationSchema } from '../../main/engine/domain/conversation.ts';
import type { Draft } from '../../main/engine/domain/draft.ts';
import { Draft as DraftSchema } from '../../main/engine/domain/draft.ts';
import type { Fact } from '../../main/engine/domain/business.ts';
import { Fact as FactSchema } from '../../main/engine/domain/business.ts';
import type { Message } from '../../main/engine/domain/message.ts';
import { Message as MessageSchema } from '../../main/engine/domain/message.ts';
import type { Send } from '../../main/engine/domain/send.ts';
import { Send as SendSchema } from '../../main/engine/domain/send.ts';
import type { Turn } from '../../main/engine/domain/turn.ts';
import { Turn as TurnSchema } from '../../main/engine/domain/turn.ts';
import type { Change } from '../../main/engine/ports/store.ts';

/** Ordinary records of one conversation; `over` says what matters to the test. Parsed, so that ids are branded. */
export function contact(id: string, over: object = {}): Contact {
  return ContactSchema.parse({
    id,
    name: `Customer ${id}`,
    language: null,
    note: '',
    createdAt: 1_000,
    ...over,
  });
}

export function alias(contactId: string, address: string): ContactAlias {
  return AliasSchema.parse({ contactId, channelId: 'practice', kind: 'practice', address });
}

export function conversation(id: string, over: object = {}): Conversation {
  return ConversationSchema.parse({
    id,
    channelId: 'practice',
    kind: 'direct',
    address: `${id}@practice`,
    contactId: null,
    title: `Chat ${id}`,
    mode: 'draft',
    handOver: null,
    unread: 0,
    last: null,
    createdAt: 1_000,
    ...over,
  });
}

export function message(id: string, conversationId: string, over: object = {}): Message {
  return MessageSchema.parse({
    id,
    conversationId,
    channelId: 'practice',
    channelMessageId: `wire-${id}`,
    direction: 'in',
    origin: 'customer',
    senderId: null,
    body: { kind: 'text', text: `Text of ${id}` },
    sentAt: 2_000,
    storedAt: 2_001,
    delivery: null,
    ...over,
  });
}

/** A message that says `text`. */
export function saying(id: string, conversationId: string, text: string): Message {
  return message(id, conversationId, { body: { kind: 'text', text } });
}

export function turn(id: string, conversationId: string, over: object = {}): Turn {
  return TurnSchema.parse({
    id,
    conversationId,
    channelId: 'practice',
    recipient: `${conversationId}@practice`,
    state: 'collecting',
    revision: 0,
    messageIds: [`m-${id}`],
    openedAt: 3_000,
    updatedAt: 3_000,
    quietAt: 4_000,
    collectUntil: 9_000,
    attempts: 0,
    draftId: null,
    kept: false,
    newerMessageId: null,
    held: null,
    silence: null,
    error: null,
    hint: null,
    laterAt: null,
    replaces: null,
    ...over,
  });
}

export function draft(
  id: string,
  turnId: string,
  conversationId: string,
  over: object = {},
): Draft {
  return DraftSchema.parse({
    id,
    turnId,
    conversationId,
    version: 1,
    author: 'assistant',
    basedOn: null,
    text: 'We are open until six.',
    language: 'en',
    answersMessageId: `m-${turnId}`,
    evidence: 'facts-found',
    flags: [],
    sources: [{ factId: null, title: 'Opening hours', passage: '9 to 18' }],
    toolCalls: [],
    providerId: 'built-in',
    model: 'built-in',
    usage: null,
    cost: null,
    trace: [{ step: 'generate', key: 'trace.generate', values: { words: 5 }, ms: 1.25 }],
    hint: null,
    createdAt: 5_000,
    ...over,
  });
}

export function send(
  id: string,
  turnId: string | null,
  conversationId: string,
  over: object = {},
): Send {
  return SendSchema.parse({
    id,
    turnId,
    draftId: null,
    conversationId,
    channelId: 'practice',
    recipient: `${conversationId}@practice`,
    text: 'We are open until six.',
    origin: 'approved',
    answersMessageId: null,
    state: 'queued',
    revision: 0,
    createdAt: 6_000,
    notBefore: 11_000,
    lapsesAt: null,
    handedOverAt: null,
    settledAt: null,
    attempts: 0,
    channelMessageId: null,
    error: null,
    ...over,
  });
}

export function account(channelId: string, over: object = {}): Account {
  return AccountSchema.parse({
    channelId,
    linkedSince: null,
    freeze: null,
    warnings: [],
    refusedInRow: 0,
    coldBlocked: 0,
    ...over,
  });
}

export function fact(id: string, over: object = {}): Fact {
  return FactSchema.parse({
    id,
    topic: 'hours',
    title: 'Opening hours',
    text: 'Nine to six.',
    keywords: ['open'],
    translations: { ar: { title: 'ساعات العمل', text: 'من التاسعة إلى السادسة' } },
    ...over,
  });
}

export const put = {
  contact: (record: Contact): Change => ({ type: 'put-contact', contact: record }),
  alias: (record: ContactAlias): Change => ({ type: 'put-alias', alias: record }),
  conversation: (record: Conversation): Change => ({
    type: 'put-conversation',
    conversation: record,
  }),
  message: (record: Message): Change => ({ type: 'add-message', message: record }),
  turn: (record: Turn): Change => ({ type: 'put-turn', turn: record }),
  draft: (record: Draft): Change => ({ type: 'add-draft', draft: record }),
  send: (record: Send): Change => ({ type: 'put-send', send: record }),
  account: (record: Account): Change => ({ type: 'put-account', account: record }),
  fact: (record: Fact): Change => ({ type: 'put-fact', fact: record }),
};
