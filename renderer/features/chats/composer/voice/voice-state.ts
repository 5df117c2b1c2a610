import { create } from 'zustand';
import type { ConversationId } from '../../../../../main/engine/domain/ids.ts';
import type { MicrophoneTrouble } from './microphone.ts';
import type { Ending, TakenDown } from './take-down.ts';

/** What is listening now. There is one microphone, so there is one of it. */
export interface Listening {
  conversationId: ConversationId;
  state: 'asking' | 'recording' | 'keeping';
  /** How much was said. */
  ms: number;
  /** 0 to 1. */
  loudness: number;
}

/** Why there is no recording, or why it ended without the owner. `unseen`: they had left the chat or the window. */
export type VoiceTrouble = MicrophoneTrouble | Exclude<Ending, 'stopped'> | 'unseen' | 'too-short';

/** What was said, and could not be put beside the words. */
export interface Unkept extends Pick<TakenDown, 'content' | 'durationMs' | 'waveform'> {
  conversationId: ConversationId;
}

interface Voice {
  listening: Listening | null;
  /** Only in memory, until the owner has it kept after all or discards it. */
  unkept: Unkept | null;
  trouble: { conversationId: ConversationId; what: VoiceTrouble } | null;
  /** How many places show that it listens. */
  shown: number;
}

const useVoice = create<Voice>(() => ({ listening: null, unkept: null, trouble: null, shown: 0 }));

export const voice = {
  get: () => useVoice.getState(),
  put: (change: Partial<Voice>) => useVoice.setState(change),
  /** While somebody shows that the microphone listens. Returns what ends it. */
  show: () => {
    useVoice.setState(({ shown }) => ({ shown: shown + 1 }));
    return () => useVoice.setState(({ shown }) => ({ shown: shown - 1 }));
  },
};

export function useListening(id: ConversationId): Listening | null {
  return useVoice(({ listening }) => (listening?.conversationId === id ? listening : null));
}

/** Whether this or another chat has the microphone. */
export function useMicrophoneTaken(): boolean {
  return useVoice(({ listening }) => listening !== null);
}

export function useUnkept(id: ConversationId): Unkept | null {
  return useVoice(({ unkept }) => (unkept?.conversationId === id ? unkept : null));
}

export function useVoiceTrouble(id: ConversationId): VoiceTrouble | null {
  return useVoice(({ trouble }) => (trouble?.conversationId === id ? trouble.what : null));
}
