import type { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import type { MessageId } from '../../../../main/engine/domain/ids.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import type { ThreadPage } from '../../../../main/engine/domain/views/conversations.ts';

/** What is loaded of one conversation: always an unbroken stretch that ends with its newest message. */
export interface ThreadState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Oldest first. */
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  /** All messages of the conversation, loaded or not. */
  readonly total: number;
  readonly older: 'idle' | 'loading' | 'failed';
  readonly error: FrontdeskError | null;
}

export type ThreadAction =
  | { readonly type: 'newest'; readonly page: ThreadPage }
  | { readonly type: 'failed'; readonly error: FrontdeskError }
  | { readonly type: 'older-asked' }
  | { readonly type: 'older'; readonly before: MessageId; readonly page: ThreadPage }
  | { readonly type: 'older-failed' }
  | { readonly type: 'renewed'; readonly message: Message };

export const EMPTY_THREAD: ThreadState = {
  status: 'loading',
  messages: [],
  hasOlder: false,
  total: 0,
  older: 'idle',
  error: null,
};

export function threadReducer(state: ThreadState, action: ThreadAction): ThreadState {
  switch (action.type) {
    case 'newest':
      return withNewest(state, action.page);
    case 'failed':
      // A refresh that fails leaves what is on screen: reading must not depend on it.
      return state.status === 'ready' ? state : { ...state, status: 'failed', error: action.error };
    case 'older-asked':
      return { ...state, older: 'loading' };
    case 'older':
      // The stretch was replaced while this page was on its way: it would leave a hole.
      return state.messages[0]?.id === action.before ? withOlder(state, action.page) : state;
    case 'older-failed':
      return { ...state, older: 'failed' };
    case 'renewed':
      return {
        ...state,
        messages: state.messages.map((each) =>
          each.id === action.message.id ? action.message : each,
        ),
      };
  }
}

/** Whether `page` reaches back to what is loaded. If not, a larger page is needed to close the gap. */
export function joins(state: ThreadState, page: ThreadPage): boolean {
  const newest = state.messages.at(-1);
  if (newest === undefined || !page.hasOlder) return true;
  return page.items.some((message) => message.id === newest.id);
}

function withNewest(state: ThreadState, page: ThreadPage): ThreadState {
  const first = page.items[0];
  const overlap =
    first === undefined ? -1 : state.messages.findLastIndex((message) => message.id === first.id);
  const kept = overlap === -1 ? [] : state.messages.slice(0, overlap);
  return {
    status: 'ready',
    messages: [...kept, ...reuse(state.messages, page.items)],
    hasOlder: kept.length > 0 ? state.hasOlder : page.hasOlder,
    total: page.total,
    older: overlap === -1 ? 'idle' : state.older,
    error: null,
  };
}

function withOlder(state: ThreadState, page: ThreadPage): ThreadState {
  const known = new Set(state.messages.map((message) => message.id));
  const fresh = page.items.filter((message) => !known.has(message.id));
  return {
    ...state,
    messages: [...fresh, ...state.messages],
    hasOlder: page.hasOlder,
    total: page.total,
    older: 'idle',
  };
}

/** Keeps the objects of unchanged messages, so that their bubbles need not be drawn again. */
function reuse(loaded: readonly Message[], items: readonly Message[]): Message[] {
  const known = new Map(loaded.slice(-2 * items.length).map((message) => [message.id, message]));
  return items.map((item) => {
    const old = known.get(item.id);
    return old !== undefined && sameContent(old, item) ? old : item;
  });
}

/** All of it: what becomes of a message later, such as a reaction or a tick, is drawn too. */
function sameContent(a: Message, b: Message): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
