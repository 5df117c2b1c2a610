import { create } from 'zustand';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';

/** What goes with the owner's words. */
export interface Composed {
  /** The message that they answer. */
  readonly quotes: Message | null;
}

const NOTHING: Composed = { quotes: null };

/** By chat: leaving a chat must not lose it. */
const useAll = create<Readonly<Partial<Record<ConversationId, Composed>>>>(() => ({}));

const put = (id: ConversationId, change: Partial<Composed>) =>
  useAll.setState((all) => ({ [id]: { ...(all[id] ?? NOTHING), ...change } }));

export function useComposed(id: ConversationId): Composed {
  return useAll((all) => all[id] ?? NOTHING);
}

export const composed = {
  of: (id: ConversationId): Composed => useAll.getState()[id] ?? NOTHING,
  answer: (message: Message) => put(message.conversationId, { quotes: message }),
  answerNone: (id: ConversationId) => put(id, { quotes: null }),
  clear: (id: ConversationId) => useAll.setState({ [id]: NOTHING }),
  /** Brings back what was on its way, unless something else stands there by now. */
  bringBack: (id: ConversationId, was: Composed) => {
    const now = composed.of(id);
    put(id, { quotes: now.quotes ?? was.quotes });
  },
};
