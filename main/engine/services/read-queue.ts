import type { Conversation } from '../domain/conversation.ts';
import type { Draft } from '../domain/draft.ts';
import { FrontdeskError } from '../domain/errors.ts';
import type { ConversationId, DraftId, MessageId, TurnId } from '../domain/ids.ts';
import { bodyText, type Message } from '../domain/message.ts';
import type { LanguageTag } from '../domain/time.ts';
import { lastMessageId, type Turn } from '../domain/turn.ts';
import type { BulkExclusion, QueueItem } from '../domain/views/review.ts';
import { lastBodyOf, preview } from '../intake/records.ts';
import { bulkExclusion, type BulkFacts } from '../policy/bulk-exclusion.ts';
import type { ServiceParts } from './service-parts.ts';

type QueueParts = Pick<ServiceParts, 'parts' | 'outbox'>;

/** Everything that the rows need, read in as many calls for a thousand drafts as for one. */
interface Gathered {
  drafts: ReadonlyMap<DraftId, Draft>;
  messages: ReadonlyMap<MessageId, Message>;
  conversations: ReadonlyMap<ConversationId, Conversation>;
  answered: ReadonlySet<ConversationId>;
  unconfirmed: ReadonlySet<ConversationId>;
  languages: readonly LanguageTag[];
}

function byId<K, T extends { id: K }>(items: readonly T[]): ReadonlyMap<K, T> {
  return new Map(items.map((item) => [item.id, item]));
}

async function gather({ parts }: QueueParts, turns: readonly Turn[]): Promise<Gathered> {
  const { store } = parts;
  const ids = [...new Set(turns.map((turn) => turn.conversationId))];
  const draftIds = turns.flatMap(({ draftId }) => (draftId === null ? [] : [draftId]));
  const [drafts, messages, conversations, answered, unconfirmed, business] = await Promise.all([
    store.drafts.byIds(draftIds),
    store.messages.byIds(turns.flatMap((turn) => turn.messageIds)),
    store.conversations.byIds(ids),
    store.conversations.answered(ids),
    store.sends.inStates(['unconfirmed']),
    store.business.get(),
  ]);
  return {
    drafts: byId(drafts),
    messages: byId(messages),
    conversations: byId(conversations),
    answered: new Set(answered),
    unconfirmed: new Set(unconfirmed.map((send) => send.conversationId)),
    languages: business?.languages ?? [],
  };
}

function factsOf(
  { parts, outbox }: QueueParts,
  gathered: Gathered,
  turn: Turn,
  conversation: Conversation,
): BulkFacts {
  const { governor } = outbox;
  const channel = parts.channels.find(({ id }) => id === turn.channelId);
  return {
    turn,
    draft: turn.draftId === null ? null : (gathered.drafts.get(turn.draftId) ?? null),
    conversation,
    messages: turn.messageIds.flatMap((id) => gathered.messages.get(id) ?? []),
    answeredBefore: gathered.answered.has(conversation.id),
    unconfirmed: gathered.unconfirmed.has(conversation.id),
    channelReady: channel?.state().status === 'ready' && governor.freezeOf(turn.channelId) === null,
    room:
      channel?.capabilities.governed !== true ||
      governor.roomFor(turn.channelId, conversation.id).free,
    gateOpen: outbox.gate.isOpen,
    languages: gathered.languages,
    now: parts.clock.now(),
  };
}

/** A customer in need or upset, called back because they wrote again, or not known to have arrived: first. */
function isUrgent(turn: Turn): boolean {
  return turn.alarm !== undefined || turn.state === 'unconfirmed' || turn.held === 'customer-wrote';
}

function rowOf(facts: BulkFacts): QueueItem {
  const { turn, draft, conversation, messages } = facts;
  const newest = messages.at(-1);
  const body = newest === undefined ? undefined : lastBodyOf(newest);
  return {
    turnId: turn.id,
    conversationId: turn.conversationId,
    channelId: turn.channelId,
    state: turn.state,
    title: conversation.title,
    preview: newest === undefined ? '' : preview(bodyText(newest.body)),
    ...(body === undefined ? {} : { body }),
    waitingSince: messages[0]?.storedAt ?? turn.openedAt,
    laterAt: turn.laterAt,
    draftId: turn.draftId,
    draftVersion: draft?.version ?? null,
    lastMessageId: lastMessageId(turn),
    evidence: draft?.evidence ?? null,
    flags: draft?.flags ?? [],
    language: draft?.language ?? null,
    held: turn.held,
    newer: turn.newerMessageId !== null,
    urgent: isUrgent(turn),
    error: turn.error,
    bulkExclusion: bulkExclusion(facts),
  };
}

/** Urgent, then by waiting time, "later" ones last and by when they were put off. */
function inOrder(a: QueueItem, b: QueueItem): number {
  if (a.laterAt !== b.laterAt) return (a.laterAt ?? -1) - (b.laterAt ?? -1);
  if (a.urgent !== b.urgent) return a.urgent ? -1 : 1;
  return a.waitingSince - b.waitingSince || (a.turnId < b.turnId ? -1 : 1);
}

/** The rows of *Waiting for you*, in the order they are to be worked on. */
export async function readQueue(service: QueueParts): Promise<QueueItem[]> {
  const states = ['awaiting-review', 'failed', 'unconfirmed'] as const;
  const turns = await service.parts.store.turns.inStates(states);
  if (turns.length === 0) return [];
  const gathered = await gather(service, turns);
  const rows = turns.flatMap((turn) => {
    const conversation = gathered.conversations.get(turn.conversationId);
    if (conversation === undefined) return [];
    return [rowOf(factsOf(service, gathered, turn, conversation))];
  });
  return rows.toSorted(inOrder);
}

/**
 * Why one turn may not be approved together with others right now; null where it may.
 * @throws FrontdeskError `not-found`
 */
export async function readExclusion(
  service: QueueParts,
  turnId: TurnId,
): Promise<BulkExclusion | null> {
  const turn = await service.parts.store.turns.get(turnId);
  if (turn === null) throw new FrontdeskError('not-found', 'There is no such draft.');
  const gathered = await gather(service, [turn]);
  const conversation = gathered.conversations.get(turn.conversationId);
  if (conversation === undefined) throw new FrontdeskError('not-found', 'There is no such chat.');
  return bulkExclusion(factsOf(service, gathered, turn, conversation));
}
