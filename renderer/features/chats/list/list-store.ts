import { create } from 'zustand';
import type { ConversationId, MessageId } from '../../../../main/engine/domain/ids.ts';
import { EMPTY_LIST, type ListState } from './list-state.ts';

interface ChatsState {
  readonly list: ListState;
  /** How far the list was scrolled, in pixels: it opens there again. */
  readonly scrolledTo: number;
  readonly search: string;
  /** A found message that the chat is to be opened at. */
  readonly openAt: { conversationId: ConversationId; messageId: MessageId } | null;
}

/** What the list of chats keeps while another screen is open. */
export const useChats = create<ChatsState>(() => ({
  list: EMPTY_LIST,
  scrolledTo: 0,
  search: '',
  openAt: null,
}));

export const chats = {
  change: (change: (list: ListState) => ListState) =>
    useChats.setState((state) => ({ list: change(state.list) })),
  scrolled: (scrolledTo: number) => useChats.setState({ scrolledTo }),
  search: (search: string) => useChats.setState({ search }),
  openAt: (openAt: ChatsState['openAt']) => useChats.setState({ openAt }),
  /** Takes the message to open at, once. */
  takeOpenAt: (conversationId: ConversationId): MessageId | null => {
    const { openAt } = useChats.getState();
    return openAt?.conversationId === conversationId ? openAt.messageId : null;
  },
};
