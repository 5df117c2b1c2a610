import type { MessageId, TurnId } from '../domain/ids.ts';
import { advanceSend, type Send } from '../domain/send.ts';
import { advance } from '../domain/turn-machine.ts';
import type { Turn } from '../domain/turn.ts';
import { openTurn, quietAt, type Opening } from './open-turn.ts';
import { beyondRecall, byAge, NO_PLAN, queuedSend, type Plan } from './plan.ts';

export interface CustomerWrote extends Opening {
  messageId: MessageId;
  openTurns: readonly Turn[];
  liveSends: readonly Send[];
  /** Open turns whose standing draft the owner has written in. */
  ownerEdited: ReadonlySet<TurnId>;
  newTurnId: () => TurnId;
  /** What happened to the message; left out where it is new. */
  happened?: 'edited' | 'revoked';
}

type Step = (arrival: CustomerWrote, turn: Turn) => Plan;

type Asked = Pick<Turn, 'messageIds' | 'edits'>;

const edits = (turn: Turn): number => (turn.edits ?? 0) + 1;

/** What the turn asks with the message in it, or with what happened to it. */
function asked({ happened, messageId }: CustomerWrote, turn: Turn): Asked {
  if (happened === undefined) return { messageIds: [...turn.messageIds, messageId] };
  if (happened === 'edited') return { messageIds: turn.messageIds, edits: edits(turn) };
  return {
    messageIds: turn.messageIds.filter((id) => id !== messageId),
    edits: edits(turn),
  };
}

/** The same where the owner is to see what was taken back. */
function shown(arrival: CustomerWrote, turn: Turn): Asked {
  if (arrival.happened === undefined) return asked(arrival, turn);
  return { messageIds: turn.messageIds, edits: edits(turn) };
}

const collect: Step = (arrival, turn) => ({
  turns: [
    advance(turn, 'message-added', arrival.now, {
      ...asked(arrival, turn),
      quietAt: quietAt(arrival.now, arrival.settings.quietMs, turn.collectUntil),
    }),
  ],
  sends: [],
});

/** The turn gives way to a successor that answers everything it had and the new message. */
const replace: Step = (arrival, turn) => {
  const { now } = arrival;
  const { messageIds } = asked(arrival, turn);
  const successor = openTurn(arrival, { id: arrival.newTurnId(), messageIds, replaces: turn });
  return {
    turns: [
      advance(turn, 'superseded', now, { held: null }),
      turn.state === 'awaiting-review' ? successor : { ...successor, hint: turn.hint },
    ],
    sends: [],
  };
};

/** The draft stays for the owner to judge, marked as older than the conversation. */
const mark: Step = (arrival, turn) => ({
  turns: [
    advance(turn, 'message-added', arrival.now, {
      ...shown(arrival, turn),
      newerMessageId: arrival.messageId,
    }),
  ],
  sends: [],
});

/** Nothing is asked any more. */
const close: Step = ({ now }, turn) => ({
  turns: [advance(turn, 'superseded', now, { held: null, edits: edits(turn) })],
  sends: [],
});

const asksNothing = (arrival: CustomerWrote, turn: Turn): boolean =>
  asked(arrival, turn).messageIds.length === 0;

/** What the owner approved comes back to the queue before it left; what Frontdesk decided alone is written anew. */
const callBack: Step = (arrival, turn) => {
  const { messageId, now } = arrival;
  const send = queuedSend(turn, arrival.liveSends);
  const sends = send === undefined ? [] : [advanceSend(send, 'cancel', { settledAt: now })];
  if (send?.origin === 'auto') {
    const given = asksNothing(arrival, turn) ? close : replace;
    return { ...given(arrival, turn), sends };
  }
  const held = advance(turn, 'held', now, {
    held: 'customer-wrote',
    ...shown(arrival, turn),
    newerMessageId: messageId,
  });
  return { turns: [held], sends };
};

const review: Step = (arrival, turn) => {
  const stays = turn.kept || turn.held !== null || arrival.ownerEdited.has(turn.id);
  if (stays) return mark(arrival, turn);
  return asksNothing(arrival, turn) ? close(arrival, turn) : replace(arrival, turn);
};

function takeIn(arrival: CustomerWrote, turn: Turn): Plan {
  if (turn.state === 'approved') return callBack(arrival, turn);
  if (turn.state === 'awaiting-review') return review(arrival, turn);
  if (asksNothing(arrival, turn)) return close(arrival, turn);
  return turn.state === 'collecting' ? collect(arrival, turn) : replace(arrival, turn);
}

/**
 * What it does that a customer changed a message or took it back. Only the turn that still answers it is concerned;
 * what has been handed over stays as it is. Pure.
 */
export function customerAmended(arrival: CustomerWrote & { happened: 'edited' | 'revoked' }): Plan {
  const turn = arrival.openTurns.find(
    (one) => one.messageIds.includes(arrival.messageId) && !beyondRecall(one, arrival.liveSends),
  );
  return turn === undefined ? NO_PLAN : takeIn(arrival, turn);
}

/** An older approval that has not left is called back too: it was made without knowing the new message. */
function holdOlder(arrival: CustomerWrote, turn: Turn): Plan {
  const { messageId, now } = arrival;
  const send = queuedSend(turn, arrival.liveSends);
  return {
    turns: [advance(turn, 'held', now, { held: 'customer-wrote', newerMessageId: messageId })],
    sends: send === undefined ? [] : [advanceSend(send, 'cancel', { settledAt: now })],
  };
}

/**
 * What a customer's message does. It belongs to exactly one turn: the newest one that can still take it in, its
 * successor, or a new one. Pure.
 */
export function customerWrote(arrival: CustomerWrote): Plan {
  const open = byAge(arrival.openTurns).filter((turn) => !beyondRecall(turn, arrival.liveSends));
  const current = open.at(-1);
  const older = open
    .slice(0, -1)
    .filter((turn) => turn.state === 'approved')
    .map((turn) => holdOlder(arrival, turn));
  const taken: Plan =
    current === undefined
      ? {
          turns: [
            openTurn(arrival, {
              id: arrival.newTurnId(),
              messageIds: [arrival.messageId],
              replaces: null,
            }),
          ],
          sends: [],
        }
      : takeIn(arrival, current);
  return {
    turns: [...older.flatMap((plan) => plan.turns), ...taken.turns],
    sends: [...older.flatMap((plan) => plan.sends), ...taken.sends],
  };
}
