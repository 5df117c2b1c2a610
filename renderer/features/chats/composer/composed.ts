import { create } from 'zustand';
import type { FileEnclosure } from '../../../../main/engine/domain/enclosure.ts';
import type { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';

/** What goes with the owner's words. */
export interface Composed {
  /** The message that they answer. */
  readonly quotes: Message | null;
  readonly file: FileEnclosure | null;
}

/** Why a file was not taken, before anything was read; else what went wrong. */
export type FileTrouble = 'several' | 'too-large' | 'empty' | 'unreadable' | FrontdeskError;

interface Composing extends Composed {
  /** A file is being taken in. */
  readonly taking: boolean;
  readonly trouble: FileTrouble | null;
}

const NOTHING: Composing = { quotes: null, file: null, taking: false, trouble: null };

/** By chat: leaving a chat must not lose it. */
const useAll = create<Readonly<Partial<Record<ConversationId, Composing>>>>(() => ({}));

const put = (id: ConversationId, change: Partial<Composing>) =>
  useAll.setState((all) => ({ [id]: { ...(all[id] ?? NOTHING), ...change } }));

export function useComposed(id: ConversationId): Composing {
  return useAll((all) => all[id] ?? NOTHING);
}

export const composed = {
  of: (id: ConversationId): Composing => useAll.getState()[id] ?? NOTHING,
  answer: (message: Message) => put(message.conversationId, { quotes: message }),
  answerNone: (id: ConversationId) => put(id, { quotes: null }),
  taking: (id: ConversationId) => put(id, { taking: true, trouble: null }),
  enclose: (id: ConversationId, file: FileEnclosure | null) =>
    put(id, { file, taking: false, trouble: null }),
  refuse: (id: ConversationId, trouble: FileTrouble) => put(id, { taking: false, trouble }),
  clearTrouble: (id: ConversationId) => put(id, { trouble: null }),
  clear: (id: ConversationId) => useAll.setState({ [id]: NOTHING }),
  /** Brings back what was on its way, unless something else stands there by now. */
  bringBack: (id: ConversationId, was: Composed) => {
    const now = composed.of(id);
    put(id, { quotes: now.quotes ?? was.quotes, file: now.file ?? was.file });
  },
};
