import type { Draft } from '../domain/draft.ts';
import type { SendId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import { lastMessageId, type Turn } from '../domain/turn.ts';

/**
 * The outbox entry of an approved draft, not stored yet. It may leave when the undo time (`holdSeconds`) has
 * passed since `now`. Pure.
 */
export function newSend(approved: {
  turn: Turn;
  draft: Draft;
  origin: 'approved' | 'auto';
  settings: Pick<Settings, 'holdSeconds'>;
  now: Instant;
  id: SendId;
}): Send {
  const { turn, draft, origin, settings, now, id } = approved;
  return {
    id,
    turnId: turn.id,
    draftId: draft.id,
    conversationId: turn.conversationId,
    channelId: turn.channelId,
    recipient: turn.recipient,
    text: draft.text,
    origin,
    answersMessageId: lastMessageId(turn),
    state: 'queued',
    revision: 0,
    createdAt: now,
    notBefore: now + settings.holdSeconds * 1000,
    lapsesAt: null,
    handedOverAt: null,
    settledAt: null,
    attempts: 0,
    channelMessageId: null,
    error: null,
  };
}
