import { FrontdeskError, type ErrorShape } from '../domain/errors.ts';
import type { ChannelMessageId, MessageId } from '../domain/ids.ts';
import { advanceSend, type Send } from '../domain/send.ts';
import type { Instant } from '../domain/time.ts';
import { advance } from '../domain/turn-machine.ts';
import type { HeldReason, Turn } from '../domain/turn.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Quotation } from '../domain/message.ts';
import { join, NO_STEP, putSend, putTurn, type Step } from '../step.ts';
import { outgoingMessage } from './outgoing-message.ts';

/** After so many hand-overs that ended in nothing, the owner is asked instead of trying again. */
export const MOST_ATTEMPTS = 5;

/** What became of a send that was handed over, or was about to be. */
export type Fate =
  /** `channelMessageId` is null where only the owner says that it arrived. */
  | { fate: 'sent'; channelMessageId: ChannelMessageId | null; sentAt: Instant }
  /** Provably not sent, and no use in trying again. */
  | { fate: 'refused'; error: ErrorShape }
  /** Provably not sent, because sending was stopped. */
  | { fate: 'called-back' }
  /** Provably not sent; may be tried again. */
  | { fate: 'not-sent' }
  | { fate: 'lost-contact' };

/** A send with all that changes with it. */
export interface Affair {
  send: Send;
  /** Null for the owner's own words. */
  turn: Turn | null;
  conversation: Conversation;
  now: Instant;
  newMessageId: () => MessageId;
  /** What the send quotes, where that is stored. */
  quoted?: Quotation | undefined;
}

/** One move of the send and its turn; where it leaves them, and what to store. */
interface Move {
  affair: Affair;
  step: Step;
}

function moved(affair: Affair, send: Send, turn: Turn | null): Move {
  return {
    affair: { ...affair, send, turn },
    step: join(putSend(send), turn === null ? NO_STEP : putTurn(turn)),
  };
}

/** Back to where it was before the hand-over. */
function withdraw(affair: Affair): Move {
  const { send, turn, now } = affair;
  if (send.state === 'queued') return { affair, step: NO_STEP };
  const fromHandOver = send.state === 'handing-over';
  return moved(
    affair,
    advanceSend(send, fromHandOver ? 'not-handed-over' : 'absent', { handedOverAt: null }),
    turn && advance(turn, fromHandOver ? 'not-handed-over' : 'absent', now),
  );
}

/** What the owner wrote and what did not leave stays readable in the thread. */
function unsentWords(affair: Affair): Step {
  const { send, conversation, now, newMessageId, quoted } = affair;
  if (send.turnId !== null) return NO_STEP;
  const outcome = { channelMessageId: null, sentAt: now, delivery: 'failed' } as const;
  return outgoingMessage({ send, conversation, outcome, id: newMessageId(), now, quoted });
}

/** Takes a queued send back: the turn returns to the queue with the reason. Pure. */
export function holdBack(
  affair: Affair,
  reason: HeldReason,
  patch: Partial<Pick<Turn, 'newerMessageId'>> = {},
): Step {
  const { send, turn, now } = affair;
  const { step } = moved(
    affair,
    advanceSend(send, 'cancel', { settledAt: now }),
    turn && advance(turn, 'held', now, { ...patch, held: reason, laterAt: null }),
  );
  return reason === 'undone' ? step : join(step, unsentWords(affair));
}

/** Ends a queued send as not sent: the turn shows why and can be tried again. Pure. */
export function refuse(affair: Affair, error: ErrorShape): Step {
  const { send, turn, now } = affair;
  const { step } = moved(
    affair,
    advanceSend(send, 'refused', { settledAt: now, error }),
    turn && advance(turn, 'send-failed', now, { error, laterAt: null }),
  );
  return join(step, unsentWords(affair));
}

function sent(affair: Affair, fate: Extract<Fate, { fate: 'sent' }>): Step {
  const { send, turn, conversation, now, newMessageId, quoted } = affair;
  const { channelMessageId, sentAt } = fate;
  const unsure = send.state === 'unconfirmed';
  const { step } = moved(
    affair,
    advanceSend(send, unsure ? 'found' : 'accepted', { settledAt: now, channelMessageId }),
    turn && advance(turn, unsure ? 'found' : 'delivered', now, { held: null, error: null }),
  );
  const outcome = { channelMessageId, sentAt, delivery: 'sent' } as const;
  const shown = { send, conversation, outcome, id: newMessageId(), now, quoted };
  return join(step, outgoingMessage(shown));
}

function gaveUp(): ErrorShape {
  return new FrontdeskError(
    'channel.offline',
    'The connection broke each time this reply was about to leave.',
  ).toShape();
}

/** What to store when the fate of a send is known. Nothing where it has moved on. Pure. */
export function settlement(affair: Affair, fate: Fate): Step {
  const { send, turn, now } = affair;
  if (send.state !== 'handing-over' && send.state !== 'unconfirmed') return NO_STEP;
  if (fate.fate === 'sent') return sent(affair, fate);
  if (fate.fate === 'lost-contact') {
    if (send.state === 'unconfirmed') return NO_STEP;
    const lost = advanceSend(send, 'lost-contact');
    return moved(affair, lost, turn && advance(turn, 'lost-contact', now)).step;
  }
  const back = withdraw(affair);
  const silently = { ...back.step, events: [] };
  if (fate.fate === 'called-back') return join(silently, holdBack(back.affair, 'stopped'));
  if (fate.fate === 'refused') return join(silently, refuse(back.affair, fate.error));
  const wornOut = send.state === 'unconfirmed' && send.attempts >= MOST_ATTEMPTS;
  return wornOut ? join(silently, refuse(back.affair, gaveUp())) : back.step;
}
