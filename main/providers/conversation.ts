import type { ModelMessage, ToolCall } from '../engine/ports/language-model.ts';

/** One side's uninterrupted say, as every vendor takes it. */
export type Utterance =
  | { side: 'customer'; text: string }
  | { side: 'assistant'; text: string; toolCalls: readonly ToolCall[] }
  | { side: 'tool'; toolCallId: string; text: string; isError: boolean };

/**
 * The messages in a form that no vendor refuses: well-formed text, sides that alternate (several local models
 * insist), the customer first, nothing empty.
 */
export function conversationOf(messages: readonly ModelMessage[]): readonly Utterance[] {
  const utterances: Utterance[] = [];
  for (const message of messages) {
    const next = utteranceOf(message);
    if (next === null) continue;
    const joined = join(utterances.at(-1), next);
    if (joined === null) utterances.push(next);
    else utterances.splice(-1, 1, joined);
  }
  if (utterances[0]?.side !== 'customer') {
    utterances.unshift({ side: 'customer', text: '(The shop wrote first.)' });
  }
  return utterances;
}

function utteranceOf(message: ModelMessage): Utterance | null {
  const text = wellFormed(message.text);
  switch (message.role) {
    case 'customer':
      return { side: 'customer', text: text.trim() === '' ? '(a message without text)' : text };
    case 'assistant': {
      const toolCalls = message.toolCalls ?? [];
      if (text.trim() === '' && toolCalls.length === 0) return null;
      return { side: 'assistant', text: text.trim() === '' ? '' : text, toolCalls };
    }
    case 'tool':
      return {
        side: 'tool',
        toolCallId: message.toolCallId,
        text: text.trim() === '' ? '(nothing)' : text,
        isError: message.isError,
      };
  }
}

/** Null where the two must stay apart. */
function join(last: Utterance | undefined, next: Utterance): Utterance | null {
  if (last?.side === 'customer' && next.side === 'customer') {
    return { side: 'customer', text: `${last.text}\n${next.text}` };
  }
  if (last?.side === 'assistant' && next.side === 'assistant' && last.toolCalls.length === 0) {
    const text = [last.text, next.text].filter((part) => part !== '').join('\n');
    return { side: 'assistant', text, toolCalls: next.toolCalls };
  }
  return null;
}

/** Half a surrogate pair is no text: vendors refuse the whole request for it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
