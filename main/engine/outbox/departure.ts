import type { ChannelAddress, ChannelStatus } from '../domain/channel.ts';
import type { Conversation } from '../domain/conversation.ts';
import { FrontdeskError } from '../domain/errors.ts';
import type { Send } from '../domain/send.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import { lastMessageId, type HeldReason, type Turn } from '../domain/turn.ts';
import { effectiveMode, handOverRuns } from '../policy/effective-mode.ts';
import type { ConversationSnapshot } from '../ports/store.ts';

/** An approval is good for so long after its undo time, in milliseconds. */
export const APPROVAL_LASTS_MS = 30 * 60_000;

/** What is to become of a queued send now. */
export type Departure =
  | { do: 'go'; turn: Turn | null }
  | { do: 'wait'; until: Instant }
  /** `lapsesAt` is to be stored first where it differs from the send's own. */
  | { do: 'wait-for-channel'; lapsesAt: Instant | null }
  | { do: 'hold'; reason: HeldReason }
  | { do: 'refuse'; error: FrontdeskError }
  /** The turn it belongs to wants nothing sent any more. */
  | { do: 'drop' };

export interface DepartureFacts {
  send: Send;
  snapshot: ConversationSnapshot;
  now: Instant;
  /** The gate is closed, or was closed after this was approved. */
  stopped: boolean;
  /** The account is frozen, and the owner did not ask for this in spite of it. */
  frozen: boolean;
  /** Addresses that lead to the same person as the chat's own. */
  alsoReaches: readonly ChannelAddress[];
  /** Null where the channel is not there at all. */
  channel: ChannelStatus | null;
  settings: Pick<Settings, 'autoReply' | 'autoReplyPausedUntil'>;
  /** Not before then after a hand-over that never began; 0 where there was none. */
  retryAt: Instant;
}

function turnOf({ send, snapshot }: DepartureFacts): Turn | null {
  return snapshot.openTurns.find((turn) => turn.id === send.turnId) ?? null;
}

/**
 * When an approval lapses: a reply that could not leave is not sent hours later, whatever kept it. The owner's own
 * words never lapse, they answer nothing that could be stale.
 */
export function lapseTime(send: Pick<Send, 'turnId' | 'lapsesAt' | 'notBefore'>): Instant | null {
  if (send.turnId === null) return null;
  return send.lapsesAt ?? send.notBefore + APPROVAL_LASTS_MS;
}

/** Whether a reply was meant for another address than the one that its chat, or its turn, has now. */
export function recipientMoved(
  send: Pick<Send, 'recipient'>,
  { address }: Pick<Conversation, 'address'>,
  turn: Pick<Turn, 'recipient'> | null,
): boolean {
  return send.recipient !== address || (turn !== null && send.recipient !== turn.recipient);
}

function recipientChanged(facts: DepartureFacts, turn: Turn | null): boolean {
  const { send, snapshot, alsoReaches } = facts;
  if (!recipientMoved(send, snapshot.conversation, turn)) return false;
  return !alsoReaches.includes(send.recipient);
}

/** The checks of the last moment, each of which must hold again although it held at approval. */
function lastCheck(facts: DepartureFacts): Departure {
  const { send, snapshot, settings, now } = facts;
  const turn = turnOf(facts);
  if (send.turnId !== null && turn?.state !== 'approved') return { do: 'drop' };
  if (recipientChanged(facts, turn)) {
    const error = new FrontdeskError(
      'send.recipient-changed',
      'This chat is no longer where the reply was meant to go.',
      { details: { name: snapshot.conversation.title } },
    );
    return { do: 'refuse', error };
  }
  if (turn === null) return { do: 'go', turn };
  const stale = turn.newerMessageId !== null || lastMessageId(turn) !== send.answersMessageId;
  if (stale) return { do: 'hold', reason: 'customer-wrote' };
  // An approval of before the hand-over, whose first attempt came to nothing.
  if (handOverRuns(snapshot.conversation, now)) return { do: 'hold', reason: 'undone' };
  const mayGoAlone = effectiveMode(snapshot.conversation, settings, now) === 'auto';
  if (send.origin === 'auto' && !mayGoAlone) return { do: 'hold', reason: 'undone' };
  return { do: 'go', turn };
}

/**
 * Decides on a queued send. Called under the conversation's lock, so that nothing can come between the answer and
 * what is done about it. Pure.
 */
export function departure(facts: DepartureFacts): Departure {
  const { send, now, stopped, frozen, channel, retryAt } = facts;
  const lapsesAt = lapseTime(send);
  if (stopped) return { do: 'hold', reason: 'stopped' };
  if (frozen) return { do: 'hold', reason: 'frozen' };
  if (now < send.notBefore) return { do: 'wait', until: send.notBefore };
  if (lapsesAt !== null && now >= lapsesAt) return { do: 'hold', reason: 'too-late' };
  if (channel !== 'ready') return { do: 'wait-for-channel', lapsesAt };
  if (now < retryAt) return { do: 'wait', until: Math.min(retryAt, lapsesAt ?? retryAt) };
  return lastCheck(facts);
}
