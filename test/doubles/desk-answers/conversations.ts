import type { ConversationId } from '../../../main/engine/domain/ids.ts';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { SendId } from '../../../main/engine/domain/ids.ts';
import { bodyText } from '../../../main/engine/domain/message.ts';
import type { ConversationRow } from '../../../main/engine/domain/views/conversations.ts';
import type { Answers, World } from '../desk-bridge.ts';
import { makeMessage } from '../desk-data.ts';

type ConversationRoute = Extract<keyof Answers, `conversations.${string}`>;

/** The chats' questions, answered from memory. */
export function conversationAnswers(world: World): Pick<Answers, ConversationRoute> {
  const { data, now } = world;
  const conversationOf = (id: ConversationId) => {
    const conversation = data.conversations.get(id);
    if (conversation === undefined) throw new FrontdeskError('not-found', id);
    return conversation;
  };
  const rowOf = (id: ConversationId): ConversationRow => {
    const conversation = conversationOf(id);
    const card = [...data.cards.values()].find((each) => each.conversation.id === id);
    return {
      conversation,
      effectiveMode: conversation.mode,
      turn:
        card === undefined
          ? null
          : {
              turnId: card.turn.id,
              state: card.turn.state,
              silence: card.turn.silence,
              held: card.turn.held,
            },
    };
  };
  const detailOf = (id: ConversationId) => ({
    ...rowOf(id),
    contact: data.contacts.get(id) ?? null,
    messageCount: data.threads.get(id)?.length ?? 0,
  });
  return {
    'conversations.list': ({ limit, after }) => {
      const ids = [...data.conversations.values()]
        .toSorted((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0))
        .map((each) => each.id);
      const from = after === null ? 0 : Number(after);
      const items = ids.slice(from, from + limit).map(rowOf);
      return { items, next: from + limit < ids.length ? String(from + limit) : null };
    },
    'conversations.detail': ({ conversationId }) => detailOf(conversationId),
    'conversations.thread': ({ conversationId, before, limit }) => {
      const all = data.threads.get(conversationId) ?? [];
      const end = before === null ? all.length : all.findIndex((each) => each.id === before);
      const start = Math.max(0, end - limit);
      return { items: all.slice(start, end), hasOlder: start > 0, total: all.length };
    },
    'conversations.search': ({ text, limit, conversationId }) =>
      [...data.threads.entries()]
        .filter(([id]) => conversationId === undefined || id === conversationId)
        .flatMap(([id, messages]) =>
          messages
            .filter((each) => bodyText(each.body).toLowerCase().includes(text.toLowerCase()))
            .map((message) => ({
              message,
              conversationId: id,
              conversationTitle: conversationOf(id).title,
            })),
        )
        .slice(0, limit),
    'conversations.setMode': ({ conversationId, mode }) => {
      const conversation = { ...conversationOf(conversationId), mode };
      data.conversations.set(conversationId, conversation);
      for (const [turnId, card] of data.cards) {
        if (card.conversation.id === conversationId)
          data.cards.set(turnId, { ...card, conversation });
      }
      world.told({ type: 'conversation-changed', conversationId });
      return detailOf(conversationId);
    },
    'conversations.setModeForAll': ({ mode }) => {
      for (const [id, conversation] of data.conversations) {
        data.conversations.set(id, { ...conversation, mode });
        world.told({ type: 'conversation-changed', conversationId: id });
      }
      return { changed: data.conversations.size };
    },
    'conversations.setGroupReplies': ({ conversationId, groupReplies }) => {
      const conversation = { ...conversationOf(conversationId), groupReplies };
      data.conversations.set(conversationId, conversation);
      world.told({ type: 'conversation-changed', conversationId });
      return detailOf(conversationId);
    },
    'conversations.markRead': ({ conversationId }) => {
      const conversation = conversationOf(conversationId);
      if (conversation.unread === 0) return;
      data.conversations.set(conversationId, { ...conversation, unread: 0 });
      world.told({ type: 'conversation-changed', conversationId });
    },
    'conversations.write': ({ conversationId, text }) => {
      const sendId = SendId.parse(`send-${conversationId}-${now()}`);
      data.threads.get(conversationId)?.push(
        makeMessage(conversationId, `m-${sendId}`, text, now(), {
          origin: 'owner-desk',
          delivery: 'sent',
        }),
      );
      world.told({ type: 'message-stored', conversationId, direction: 'out' });
      return { sendId, notBefore: now() };
    },
  };
}
