import type { MessageId, TurnId } from '../domain/ids.ts';
import { advanceSend, type Send } from '../domain/send.ts';
import { advance } from '../domain/turn-machine.ts';
import type { Turn } from '../domain/turn.ts';
import { openTurn, quietAt, type Opening } from './open-turn.ts';
import { beyondRecall, byAge, queuedSend, type Plan } from './plan.ts';

export interface CustomerWrote extends Opening {
  messageId: MessageId;
  openTurns: readonly Turn[];
  liveSends: readonly Send[];
  /** Open turns whose standing draft the owner has written in. */
  ownerEdited: ReadonlySet<TurnId>;
  newTurnId: () => TurnId;
}

type Step = (arrival: CustomerWrote, turn: Turn) => Plan;

const collect: Step = ({ messageId, now, settings }, turn) => ({
  turns: [
    advance(turn, 'message-added', now, {
      messageIds: [...turn.messageIds, messageId],
      quietAt: quietAt(now, settings.quietMs, turn.collectUntil),
    }),
  ],
  sends: [],
});

/** The turn gives way to a successor that answers everything it had and the new message. */
const replace: Step = (arrival, turn) => {
  const { messageId, now } = arrival;
  const successor = openTurn(arrival, {
    id: arrival.newTurnId(),
    messageIds: [...turn.messageIds, messageId],
    replaces: turn,
  });
  return {
    turns: [
      advance(turn, 'superseded', now, { held: null }),
      turn.state === 'awaiting-review' ? successor : { ...successor, hint: turn.hint },
    ],
    sends: [],
  };
};

/** The draft stays for the owner to judge, marked as older than the conversation. */
const mark: Step = ({ messageId, now }, turn) => ({
  turns: [
    advance(turn, 'message-added', now, {
      messageIds: [...turn.messageIds, messageId],
      newerMessageId: messageId,
    }),
  ],
  sends: [],
});

/** What the owner approved comes back to the queue before it left; what Frontdesk decided alone is written anew. */
const callBack: Step = (arrival, turn) => {
  const { messageId, now } = arrival;
  const send = queuedSend(turn, arrival.liveSends);
  const sends = send === undefined ? [] : [advanceSend(send, 'cancel', { settledAt: now })];
  if (send?.origin === 'auto') return { ...replace(arrival, turn), sends };
  const held = advance(turn, 'held', now, {
    held: 'customer-wrote',
    messageIds: [...turn.messageIds, messageId],
    newerMessageId: messageId,
  });
  return { turns: [held], sends };
};

const review: Step = (arrival, turn) => {
  const stays = turn.kept || turn.held !== null || arrival.ownerEdited.has(turn.id);
  return stays ? mark(arrival, turn) : replace(arrival, turn);
};

function takeIn(arrival: CustomerWrote, turn: Turn): Plan {
  if (turn.state === 'collecting') return collect(arrival, turn);
  if (turn.state === 'approved') return callBack(arrival, turn);
  return turn.state === 'awaiting-review' ? review(arrival, turn) : replace(arrival, turn);
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
