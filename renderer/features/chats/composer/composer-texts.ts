import { create } from 'zustand';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';

/** What the owner has begun to write, by chat: leaving a chat must not lose it. */
const useTexts = create<Readonly<Partial<Record<ConversationId, string>>>>(() => ({}));

export function useComposerText(id: ConversationId): string {
  return useTexts((texts) => texts[id] ?? '');
}

export const composerTexts = {
  set: (id: ConversationId, text: string) => useTexts.setState({ [id]: text }),
  /** Brings words back that were on their way, unless new ones stand there by now. */
  bringBack: (id: ConversationId, text: string) =>
    useTexts.setState((texts) => (texts[id] ? {} : { [id]: text })),
};
