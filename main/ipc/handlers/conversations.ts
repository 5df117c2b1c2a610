import type { EngineServices } from '../../engine/services/services.ts';
import type { Handlers } from '../router.ts';

type ConversationRoutes = Extract<keyof Handlers, `conversations.${string}`>;

export function conversationHandlers(
  engine: () => EngineServices,
): Pick<Handlers, ConversationRoutes> {
  return {
    'conversations.list': (query) => engine().conversations.list(query),
    'conversations.detail': ({ conversationId }) => engine().conversations.detail(conversationId),
    'conversations.thread': (query) => engine().conversations.thread(query),
    'conversations.search': (query) => engine().conversations.search(query),
    'conversations.setMode': ({ conversationId, mode }) =>
      engine().conversations.setMode(conversationId, mode),
    'conversations.setModeForAll': ({ mode }) => engine().conversations.setModeForAll(mode),
    'conversations.markRead': ({ conversationId }) =>
      engine().conversations.markRead(conversationId),
    'conversations.setGroupReplies': ({ conversationId, groupReplies }) =>
      engine().conversations.setGroupReplies(conversationId, groupReplies),
    'conversations.write': ({ conversationId, text, ...more }) =>
      engine().conversations.write(conversationId, text, more),
  };
}
