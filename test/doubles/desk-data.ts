import type { Business, Fact } from '../../main/engine/domain/business.ts';
import type { Contact, Conversation } from '../../main/engine/domain/conversation.ts';
import type { Draft } from '../../main/engine/domain/draft.ts';
import {
  ChannelId,
  ContactId,
  ConversationId,
  DraftId,
  FactId,
  MessageId,
  TurnId,
} from '../../main/engine/domain/ids.ts';
import type { LinkDiagnostics, LinkState } from '../../main/engine/domain/link.ts';
import type { Message } from '../../main/engine/domain/message.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../main/engine/domain/settings.ts';
import type { Turn } from '../../main/engine/domain/turn.ts';
import type { AccountHealth } from '../../main/engine/domain/views/account-health.ts';
import type { DeskStatus, PracticeState } from '../../main/engine/domain/views/app.ts';
import type {
  BulkExclusion,
  LeavingItem,
  ReviewCard,
} from '../../main/engine/domain/views/review.ts';

export const PRACTICE = ChannelId.parse('practice');
const MINUTE = 60_000;

/** One chat with a draft that waits, told shortly. */
export interface Told {
  id: string;
  name: string;
  language: string;
  /** Their words of this turn, oldest first. */
  asks: readonly string[];
  minutesAgo: number;
  /** What was said before, oldest first: `<` from them, `>` from us. */
  before?: readonly string[];
  reply: string | null;
  draft?: Partial<Draft>;
  turn?: Partial<Turn>;
  conversation?: Partial<Conversation>;
  bulkExclusion?: BulkExclusion | null;
  urgent?: boolean;
  note?: string;
}

export interface DeskData {
  now: number;
  cards: Map<TurnId, ReviewCard>;
  extras: Map<TurnId, { bulkExclusion: BulkExclusion | null; urgent: boolean }>;
  threads: Map<ConversationId, Message[]>;
  contacts: Map<ConversationId, Contact>;
  conversations: Map<ConversationId, Conversation>;
  leaving: LeavingItem[];
  settings: Settings;
  status: DeskStatus;
  business: Business;
  facts: Fact[];
  practice: PracticeState;
  link: LinkState;
  linkDiagnostics: LinkDiagnostics;
  /** None: a desk with practice alone stands under nobody else's rules. */
  health: AccountHealth[];
}

export function makeMessage(
  conversationId: ConversationId,
  key: string,
  text: string,
  at: number,
  out: Partial<Message> | null = null,
): Message {
  return {
    id: MessageId.parse(key),
    conversationId,
    channelId: PRACTICE,
    channelMessageId: null,
    direction: out === null ? 'in' : 'out',
    origin: out === null ? 'customer' : 'approved',
    senderId: out === null ? ContactId.parse(`contact-${conversationId}`) : null,
    body: { kind: 'text', text },
    sentAt: at,
    storedAt: at,
    delivery: out === null ? null : 'read',
    ...out,
  };
}

function makeDraft(
  told: Told,
  turnId: TurnId,
  conversationId: ConversationId,
  last: MessageId,
  at: number,
): Draft | null {
  if (told.reply === null) return null;
  return {
    id: DraftId.parse(`draft-${told.id}-1`),
    turnId,
    conversationId,
    version: 1,
    author: 'assistant',
    basedOn: null,
    text: told.reply,
    language: told.language,
    answersMessageId: last,
    evidence: 'facts-found',
    flags: [],
    sources: [
      {
        factId: FactId.parse('fact-hours'),
        title: 'Opening hours',
        passage: 'Tuesday to Saturday from 9 to 18, Sunday from 9 to 13. Closed on Monday.',
      },
    ],
    toolCalls: [],
    providerId: 'anthropic',
    model: 'claude-haiku-4-5',
    usage: { inputTokens: 812, outputTokens: 64, cachedInputTokens: null },
    cost: { micros: 2300, currency: 'EUR' },
    trace: [
      { step: 'gate-keeping', key: 'trace.allowed', values: {}, ms: 0.2 },
      { step: 'understand', key: 'trace.language', values: { language: told.language }, ms: 1.1 },
      { step: 'understand', key: 'trace.about', values: { topic: 'hours' }, ms: 0.3 },
      { step: 'context', key: 'trace.facts', values: { given: 3, known: 24 }, ms: 0.8 },
      {
        step: 'generate',
        key: 'trace.model',
        values: { provider: 'anthropic', model: 'claude-haiku-4-5' },
        ms: 1240,
      },
      { step: 'check', key: 'trace.no-flags', values: {}, ms: 0.4 },
      { step: 'decide', key: 'trace.review.mode', values: {}, ms: 0 },
    ],
    hint: null,
    createdAt: at,
    ...told.draft,
  };
}

/** Puts a told chat into the data: its conversation, its thread and its card. */
export function tell(data: DeskData, told: Told): void {
  const conversationId = ConversationId.parse(`chat-${told.id}`);
  const turnId = TurnId.parse(`turn-${told.id}`);
  const asked = data.now - told.minutesAgo * MINUTE;
  const earlier = (told.before ?? []).map((line, index) =>
    makeMessage(
      conversationId,
      `m-${told.id}-before-${index}`,
      line.slice(1).trim(),
      asked - (26 * 60 - index * 2) * MINUTE,
      line.startsWith('>') ? {} : null,
    ),
  );
  const asks = told.asks.map((text, index) =>
    makeMessage(conversationId, `m-${told.id}-${index}`, text, asked + index * 20_000),
  );
  const last = asks.at(-1);
  if (last === undefined) throw new RangeError('someone has to ask something');
  const conversation: Conversation = {
    id: conversationId,
    channelId: PRACTICE,
    kind: 'direct',
    address: `practice:${told.id}`,
    contactId: ContactId.parse(`contact-${told.id}`),
    title: told.name,
    mode: 'draft',
    handOver: null,
    unread: asks.length,
    last: { at: last.sentAt, preview: told.asks.at(-1)?.slice(0, 200) ?? '', origin: 'customer' },
    createdAt: data.now - 40 * 24 * 60 * MINUTE,
    ...told.conversation,
  };
  const draft = makeDraft(told, turnId, conversationId, last.id, asked + 30_000);
  const turn: Turn = {
    id: turnId,
    conversationId,
    channelId: PRACTICE,
    recipient: conversation.address,
    state: 'awaiting-review',
    revision: 4,
    messageIds: asks.map((message) => message.id),
    openedAt: asked,
    updatedAt: asked,
    quietAt: asked,
    collectUntil: asked,
    attempts: 1,
    draftId: draft?.id ?? null,
    kept: false,
    newerMessageId: null,
    held: null,
    silence: null,
    error: null,
    hint: null,
    laterAt: null,
    replaces: null,
    ...told.turn,
  };
  data.conversations.set(conversationId, conversation);
  data.threads.set(conversationId, [...earlier, ...asks]);
  data.contacts.set(conversationId, {
    id: ContactId.parse(`contact-${told.id}`),
    name: told.name,
    language: told.language,
    note: told.note ?? '',
    createdAt: conversation.createdAt,
  });
  data.cards.set(turnId, {
    turn,
    conversation,
    title: told.name,
    messages: asks,
    newer: turn.newerMessageId === null ? [] : asks.slice(-1),
    draft,
    versions: draft === null ? [] : [draft],
    send: null,
    streaming: null,
  });
  data.extras.set(turnId, {
    bulkExclusion: told.bulkExclusion ?? null,
    urgent: told.urgent ?? false,
  });
}

/** An open, connected desk with no chats. */
export function emptyDesk(now: number): DeskData {
  return {
    now,
    cards: new Map(),
    extras: new Map(),
    threads: new Map(),
    contacts: new Map(),
    conversations: new Map(),
    leaving: [],
    settings: {
      ...DEFAULT_SETTINGS,
      language: 'en',
      theme: 'light',
      firstRun: 'done',
      autoReply: true,
      provider: 'anthropic',
      providers: [{ id: 'anthropic', model: 'claude-haiku-4-5' }],
    },
    status: {
      channels: [{ channelId: PRACTICE, status: 'ready', since: now - 3 * 60 * MINUTE }],
      gate: { open: true },
      autoReply: { on: true, pausedUntil: null, conversations: 12 },
      waiting: 0,
      leaving: 0,
      unconfirmed: 0,
      provider: { id: 'anthropic', model: 'claude-haiku-4-5', fault: null, awaited: 0 },
      storageFault: null,
      lastReplyAt: now - 2 * MINUTE,
    },
    business: {
      name: 'Harbour Bakery',
      about: 'A small bakery by the harbour. Bread, cakes to order, breakfast.',
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      languages: ['en', 'es', 'ar'],
      openingHours: [2, 3, 4, 5, 6].map((day) => ({ day, opens: 540, closes: 1080 })),
      signature: 'Harbour Bakery',
    },
    facts: [
      {
        id: FactId.parse('fact-hours'),
        topic: 'hours',
        title: 'Opening hours',
        text: 'Tuesday to Saturday from 9 to 18, Sunday from 9 to 13. Closed on Monday.',
        keywords: ['open', 'close', 'sunday'],
        translations: {},
      },
      {
        id: FactId.parse('fact-lemon'),
        topic: 'price',
        title: 'Lemon cake',
        text: 'Lemon cake, 6 people 28 €, 10 people 42 €. Order two days ahead.',
        keywords: ['cake', 'lemon'],
        translations: {},
      },
    ],
    practice: {
      running: true,
      speed: 'normal',
      customers: [
        { id: 'mia', name: 'Mia Keller', language: 'en', temper: 'burst' },
        { id: 'carmen', name: 'Carmen Ortiz', language: 'es', temper: 'friendly' },
        { id: 'youssef', name: 'يوسف حداد', language: 'ar', temper: 'polite' },
      ],
    },
    link: { status: 'idle', since: now - 3 * 60 * MINUTE, windowShown: false },
    linkDiagnostics: {
      status: 'idle',
      since: now - 3 * 60 * MINUTE,
      whatsappVersion: null,
      libraryVersion: '1.34.7',
      chromiumVersion: '140.0.7339.41',
      socketState: null,
      missing: [],
      reconnects: 0,
      losses: [],
      lastProvenAt: null,
      lastMessageInAt: null,
      lastMessageOutAt: null,
    },
    health: [],
  };
}
