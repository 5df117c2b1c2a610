import { bodyText, type Message } from '../domain/message.ts';
import type { MessageId } from '../domain/ids.ts';
import type { ModelMessage } from '../ports/language-model.ts';
import { withoutHidden } from './hidden-text.ts';

/** What is read of a conversation at most, in UTF-16 units: a long story costs the same as a short one. */
export const HISTORY_BUDGET = 12_000;

/** The most of one message; a very long one must not push all others out. */
const LONGEST_MESSAGE = 6000;

/** Cuts at `length` units and never within a character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length);
  return `${/[\uD800-\uDBFF]$/.test(start) ? start.slice(0, -1) : start}…`;
}

/** What a message is to the model: words verbatim, anything else named. */
function said(message: Message): string {
  const { body } = message;
  const words = bodyText(body).trim();
  if (body.kind === 'text' || body.kind === 'system') return words;
  if (body.kind === 'unsupported') return '[message of another kind]';
  const kind = body.kind === 'media' ? body.media : body.kind;
  return words === '' ? `[${kind}]` : `[${kind}] ${words}`;
}

/** The messages a turn answers, and what was said before and meanwhile; without what other turns answer. */
export function splitHistory(
  recent: readonly Message[],
  messageIds: readonly MessageId[],
): { asked: Message[]; before: Message[] } {
  const own = new Set(messageIds);
  const last = recent.findLastIndex((message) => own.has(message.id));
  const asked: Message[] = [];
  const before: Message[] = [];
  for (const [index, message] of recent.entries()) {
    if (own.has(message.id)) asked.push(message);
    else if (message.direction === 'out' || index < last) before.push(message);
  }
  return { asked, before };
}

/** The conversation for the model, oldest first, within the budget; what is asked comes last and is never left out. */
export function modelMessages(
  before: readonly Message[],
  asked: readonly Message[],
): ModelMessage[] {
  const messages: ModelMessage[] = [];
  let left = HISTORY_BUDGET;
  for (const message of [...before, ...asked].reverse()) {
    if (message.origin === 'system' || message.revokedAt !== undefined) continue;
    const text = cut(withoutHidden(said(message)), LONGEST_MESSAGE);
    if (text === '') continue;
    if (text.length > left) break;
    left -= text.length;
    messages.push({ role: message.direction === 'in' ? 'customer' : 'assistant', text });
  }
  return messages.reverse();
}
