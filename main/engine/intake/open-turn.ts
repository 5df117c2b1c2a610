import type { Conversation } from '../domain/conversation.ts';
import type { MessageId, TurnId } from '../domain/ids.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import type { Turn } from '../domain/turn.ts';

/** What decides how a turn begins. */
export interface Opening {
  conversation: Conversation;
  now: Instant;
  settings: Pick<Settings, 'quietMs' | 'collectCapMs'>;
  /** Whether a draft could be begun at once. */
  room: boolean;
}

/** When a burst counts as over: quiet for `quietMs`, but never later than the cap. */
export function quietAt(now: Instant, quietMs: number, collectUntil: Instant): Instant {
  return Math.min(now + quietMs, collectUntil);
}

/**
 * A new turn for `messageIds`. Without any quiet time it is born `drafting` (or `ready` where all places are taken),
 * so that the same commit that stores the message begins the draft.
 */
export function openTurn(
  opening: Opening,
  turn: { id: TurnId; messageIds: readonly MessageId[]; replaces: Turn | null },
): Turn {
  const { conversation, now, settings, room } = opening;
  const collectUntil = now + settings.collectCapMs;
  const quiet = quietAt(now, settings.quietMs, collectUntil);
  const drafting = quiet <= now && room;
  return {
    id: turn.id,
    conversationId: conversation.id,
    channelId: conversation.channelId,
    recipient: conversation.address,
    state: quiet > now ? 'collecting' : drafting ? 'drafting' : 'ready',
    revision: 0,
    messageIds: [...turn.messageIds],
    openedAt: now,
    updatedAt: now,
    quietAt: quiet,
    collectUntil,
    attempts: drafting ? 1 : 0,
    draftId: null,
    kept: false,
    newerMessageId: null,
    held: null,
    silence: null,
    error: null,
    hint: null,
    laterAt: null,
    replaces: turn.replaces?.id ?? null,
  };
}
