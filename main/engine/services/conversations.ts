import type { Conversation, GroupReplies } from '../domain/conversation.ts';
import { FrontdeskError } from '../domain/errors.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { Turn } from '../domain/turn.ts';
import type { ConversationDetail, ConversationRow } from '../domain/views/conversations.ts';
import type { EngineParts } from '../parts.ts';
import { effectiveMode } from '../policy/effective-mode.ts';
import { groupRepliesOf } from '../policy/group-replies.ts';
import { putConversation, take } from '../step.ts';
import { leavesSoon } from './review.ts';
import { inConversation } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';
import type { ConversationService } from './services.ts';
import { setMode, setModeForAll } from './set-mode.ts';
import { writeMessage } from './write-message.ts';

function rowOf(parts: EngineParts, conversation: Conversation, turn: Turn | null): ConversationRow {
  return {
    conversation,
    effectiveMode: effectiveMode(conversation, parts.settings.get(), parts.clock.now()),
    turn: turn && {
      turnId: turn.id,
      state: turn.state,
      silence: turn.silence,
      held: turn.held,
    },
  };
}

async function readDetail(
  parts: EngineParts,
  conversationId: ConversationId,
): Promise<ConversationDetail> {
  const { conversations, turns, messages } = parts.store;
  const conversation = await conversations.get(conversationId);
  if (conversation === null) throw new FrontdeskError('not-found', 'There is no such chat.');
  const { contactId } = conversation;
  const [contact, turn, { total }] = await Promise.all([
    contactId === null ? null : conversations.contact(contactId),
    turns.newest(conversationId),
    messages.page({ conversationId, before: null, limit: 1 }),
  ]);
  return { ...rowOf(parts, conversation, turn), contact, messageCount: total };
}

/** The desk has read it; the customer is told where the owner wants that and sending is not stopped. */
async function markRead(
  { parts, outbox }: ServiceParts,
  conversationId: ConversationId,
): Promise<void> {
  const read = await inConversation(parts, conversationId, async ({ conversation }) => {
    if (conversation.unread === 0) return null;
    await take(parts, putConversation({ ...conversation, unread: 0 }));
    return conversation;
  });
  const channel = parts.channels.find(({ id }) => id === read?.channelId);
  if (read === null || channel?.markRead === undefined) return;
  if (!parts.settings.get().markRead || !outbox.gate.isOpen) return;
  await channel.markRead(read.address).catch((cause: unknown) => {
    parts.logger.error('conversation.mark-read', cause);
  });
}

async function setGroupReplies(
  parts: EngineParts,
  conversationId: ConversationId,
  groupReplies: GroupReplies,
): Promise<ConversationDetail> {
  await inConversation(parts, conversationId, async ({ conversation }) => {
    if (conversation.kind !== 'group') {
      throw new FrontdeskError('invalid-input', 'This chat is no group.');
    }
    if (groupRepliesOf(conversation) === groupReplies) return;
    await take(parts, putConversation({ ...conversation, groupReplies }));
  });
  return readDetail(parts, conversationId);
}

export function createConversationService(service: ServiceParts): ConversationService {
  const { parts } = service;
  const { conversations, turns, messages } = parts.store;
  return {
    async list(query) {
      const page = await conversations.list(query);
      const newest = await turns.newestOf(page.items.map(({ id }) => id));
      const turnOf = new Map(newest.map((turn) => [turn.conversationId, turn]));
      const items = page.items.map((one) => rowOf(parts, one, turnOf.get(one.id) ?? null));
      return { items, next: page.next };
    },
    detail: (conversationId) => readDetail(parts, conversationId),
    async thread(query) {
      const { items, hasOlder, total } = await messages.page(query);
      return { items: [...items], hasOlder, total };
    },
    async search({ text, limit, conversationId }) {
      const scope = conversationId === undefined ? {} : { conversationId };
      const hits = await messages.search({ text, limit, ...scope });
      return hits.map((hit) => ({ ...hit, conversationId: hit.message.conversationId }));
    },
    async setMode(conversationId, mode) {
      await setMode(service, conversationId, mode);
      return readDetail(parts, conversationId);
    },
    setModeForAll: (mode) => setModeForAll(service, mode),
    setGroupReplies: (conversationId, groupReplies) =>
      setGroupReplies(parts, conversationId, groupReplies),
    markRead: (conversationId) => markRead(service, conversationId),
    write: async (conversationId, text, more) =>
      leavesSoon(service, await writeMessage(service, conversationId, text, more)),
  };
}
