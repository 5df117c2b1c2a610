import type { Send } from '../domain/send.ts';
import type { Turn } from '../domain/turn.ts';
import type { Change } from '../ports/store.ts';

/** What one message does to a conversation's turns and sends: decided purely, stored in one commit. */
export interface Plan {
  /** In the order in which they are stored. */
  turns: readonly Turn[];
  /** Sends that were called back. */
  sends: readonly Send[];
}

/** Sends first: a turn takes another only once the one before is called back. */
export function planChanges({ turns, sends }: Plan): Change[] {
  return [
    ...sends.map((send): Change => ({ type: 'put-send', send })),
    ...turns.map((turn): Change => ({ type: 'put-turn', turn })),
  ];
}

export const NO_PLAN: Plan = { turns: [], sends: [] };

/** The turn's queued send; undefined where there is none or it has been handed over. */
export function queuedSend(turn: Turn, liveSends: readonly Send[]): Send | undefined {
  return liveSends.find((send) => send.turnId === turn.id && send.state === 'queued');
}

/** Whether what the turn wants to say may have left, so that it cannot take anything in any more. */
export function beyondRecall(turn: Turn, liveSends: readonly Send[]): boolean {
  if (turn.state === 'sending' || turn.state === 'unconfirmed') return true;
  return (
    turn.state === 'approved' &&
    liveSends.some((send) => send.turnId === turn.id && send.state !== 'queued')
  );
}

/** Oldest first. */
export function byAge(turns: readonly Turn[]): Turn[] {
  return [...turns].sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1));
}
