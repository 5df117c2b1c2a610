import type { Amendment } from '../domain/amendment.ts';
import type { Message, MessageBody, Participant } from '../domain/message.ts';
import type { Instant } from '../domain/time.ts';

/** So many people's reactions and votes are kept of one message, the latest. */
const MOST_KEPT = 1024;

/** What one person did, and what all others did. */
function latest<T extends { by: Participant; at: Instant }>(
  known: readonly T[] | undefined,
  by: Participant,
): { others: T[]; theirs: T | undefined } {
  const all = known ?? [];
  return {
    others: all.filter((one) => one.by !== by),
    theirs: all.find((one) => one.by === by),
  };
}

/** New words in the place of the old ones; null where the message has no words to change. */
function reworded(body: MessageBody, text: string): MessageBody | null {
  if (body.kind === 'text') return { ...body, text };
  return body.kind === 'media' ? { ...body, caption: text } : null;
}

function edit(message: Message, { text, at }: Extract<Amendment, { type: 'edited' }>) {
  const body = reworded(message.body, text);
  if (body === null || at < (message.editedAt ?? 0)) return null;
  const same = at === message.editedAt && JSON.stringify(body) === JSON.stringify(message.body);
  return same ? null : { ...message, body, editedAt: at };
}

function react(message: Message, { by, emoji, at }: Extract<Amendment, { type: 'reacted' }>) {
  const on = latest(message.reactions, by);
  const off = latest(message.unreacted, by);
  const known = Math.max(on.theirs?.at ?? -1, off.theirs?.at ?? -1);
  const standing = on.theirs?.emoji ?? '';
  if (at < known || (at === known && standing === emoji)) return null;
  const theirs = emoji === '' ? [] : [{ by, emoji, at }];
  return {
    ...message,
    reactions: [...on.others, ...theirs].slice(-MOST_KEPT),
    unreacted: emoji === '' ? [...off.others, { by, at }].slice(-MOST_KEPT) : off.others,
  };
}

function vote(message: Message, { by, options, at }: Extract<Amendment, { type: 'voted' }>) {
  const { others, theirs } = latest(message.votes, by);
  if (message.body.kind !== 'poll' || at < (theirs?.at ?? 0)) return null;
  const same = theirs?.at === at && JSON.stringify(theirs.options) === JSON.stringify(options);
  return same ? null : { ...message, votes: [...others, { by, options, at }].slice(-MOST_KEPT) };
}

/**
 * The message after what happened to it; null where that changes nothing: it was told before, or something newer was.
 * Of two that happened at the same moment the one that is told last counts. Pure.
 */
export function amendMessage(message: Message, amendment: Amendment): Message | null {
  switch (amendment.type) {
    case 'edited':
      return edit(message, amendment);
    case 'revoked':
      return message.revokedAt === undefined ? { ...message, revokedAt: amendment.at } : null;
    case 'reacted':
      return react(message, amendment);
    case 'voted':
      return vote(message, amendment);
  }
}
