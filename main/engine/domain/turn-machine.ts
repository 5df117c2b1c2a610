import { FrontdeskError } from './errors.ts';
import type { Instant } from './time.ts';
import type { Turn, TurnState } from './turn.ts';

/**
 * What may happen to a turn. `customer-wrote` is split by the caller: a turn that is still collecting takes the
 * message in, a kept or held draft stays and is marked, any other open turn is superseded by a successor.
 */
export type TurnEvent =
  | 'message-added'
  | 'quiet'
  | 'drafting-started'
  | 'drafted'
  | 'auto-approved'
  | 'fell-silent'
  | 'drafting-failed'
  | 'drafting-interrupted'
  | 'approved'
  | 'rejected'
  | 'redraft'
  | 'superseded'
  | 'expired'
  | 'taken-over'
  | 'held'
  | 'handing-over'
  | 'delivered'
  | 'send-failed'
  | 'lost-contact'
  | 'not-handed-over'
  | 'found'
  | 'absent'
  | 'restored';

/** State × event → next state. What is not here cannot happen. */
export const TURN_TRANSITIONS: Readonly<
  Record<TurnState, Readonly<Partial<Record<TurnEvent, TurnState>>>>
> = {
  collecting: {
    'message-added': 'collecting',
    quiet: 'ready',
    superseded: 'superseded',
    'taken-over': 'handed-over',
    'fell-silent': 'silent',
  },
  ready: {
    'drafting-started': 'drafting',
    superseded: 'superseded',
    'taken-over': 'handed-over',
    'fell-silent': 'silent',
  },
  drafting: {
    drafted: 'awaiting-review',
    'auto-approved': 'approved',
    'fell-silent': 'silent',
    'drafting-failed': 'failed',
    'drafting-interrupted': 'ready',
    superseded: 'superseded',
    'taken-over': 'handed-over',
  },
  'awaiting-review': {
    'message-added': 'awaiting-review',
    approved: 'approved',
    rejected: 'rejected',
    redraft: 'ready',
    superseded: 'superseded',
    expired: 'expired',
    'taken-over': 'handed-over',
  },
  approved: {
    held: 'awaiting-review',
    'handing-over': 'sending',
    'send-failed': 'failed',
    // Only together with the cancelling of its queued send, in the same commit.
    superseded: 'superseded',
    'taken-over': 'handed-over',
  },
  sending: {
    delivered: 'sent',
    'send-failed': 'failed',
    'lost-contact': 'unconfirmed',
    'not-handed-over': 'approved',
    held: 'awaiting-review',
  },
  unconfirmed: {
    found: 'sent',
    absent: 'approved',
    'send-failed': 'failed',
  },
  failed: {
    redraft: 'ready',
    approved: 'approved',
    rejected: 'rejected',
    superseded: 'superseded',
    'taken-over': 'handed-over',
  },
  rejected: { restored: 'awaiting-review' },
  'handed-over': { restored: 'awaiting-review' },
  sent: {},
  superseded: {},
  expired: {},
  silent: {},
};

/** States in which a turn still wants something: from the engine, the owner or the channel. */
export const OPEN_STATES: readonly TurnState[] = [
  'collecting',
  'ready',
  'drafting',
  'awaiting-review',
  'approved',
  'sending',
  'failed',
  'unconfirmed',
];

export function isOpen(state: TurnState): boolean {
  return OPEN_STATES.includes(state);
}

export function canTurn(state: TurnState, event: TurnEvent): boolean {
  return TURN_TRANSITIONS[state][event] !== undefined;
}

/** @throws FrontdeskError `turn.wrong-state` where the event cannot happen in that state */
export function nextTurnState(state: TurnState, event: TurnEvent): TurnState {
  const next = TURN_TRANSITIONS[state][event];
  if (next === undefined) {
    throw new FrontdeskError('turn.wrong-state', `A turn that is ${state} cannot take ${event}.`, {
      details: { state, event },
    });
  }
  return next;
}

/** The turn after an event: next state, next revision. `patch` is what else changes. Pure. */
export function advance(
  turn: Turn,
  event: TurnEvent,
  now: Instant,
  patch: Partial<
    Omit<Turn, 'id' | 'conversationId' | 'channelId' | 'recipient' | 'state' | 'revision'>
  > = {},
): Turn {
  return {
    ...turn,
    ...patch,
    state: nextTurnState(turn.state, event),
    revision: turn.revision + 1,
    updatedAt: now,
  };
}
