import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ChannelId,
  ConversationId,
  MessageId,
  TurnId,
} from '../../../../main/engine/domain/ids.ts';
import {
  advance,
  canTurn,
  isOpen,
  OPEN_STATES,
  TURN_TRANSITIONS,
  type TurnEvent,
} from '../../../../main/engine/domain/turn-machine.ts';
import { Turn, TurnState } from '../../../../main/engine/domain/turn.ts';

const EVENTS = [
  ...new Set(Object.values(TURN_TRANSITIONS).flatMap((row) => Object.keys(row))),
] as TurnEvent[];

function collecting(): Turn {
  return {
    id: TurnId.parse('turn'),
    conversationId: ConversationId.parse('conversation'),
    channelId: ChannelId.parse('practice'),
    recipient: 'mia',
    state: 'collecting',
    revision: 0,
    messageIds: [MessageId.parse('message')],
    openedAt: 0,
    updatedAt: 0,
    quietAt: 0,
    collectUntil: 0,
    attempts: 0,
    draftId: null,
    kept: false,
    newerMessageId: null,
    held: null,
    silence: null,
    error: null,
    hint: null,
    laterAt: null,
    replaces: null,
  };
}

/** A walk of events, as indices into what is possible in each state. */
/** Long enough to come to every end; left to itself, fast-check makes them short. */
const walks = fc.array(fc.nat(), { minLength: 1, maxLength: 40, size: 'max' });

/** Every step of a walk that only takes possible events. */
function* stepsOf(
  walk: readonly number[],
): Generator<{ before: Turn; event: TurnEvent; after: Turn }> {
  let turn = collecting();
  for (const choice of walk) {
    const possible = EVENTS.filter((event) => canTurn(turn.state, event));
    const event = possible[choice % Math.max(1, possible.length)];
    if (event === undefined) return;
    const after = advance(turn, event, turn.updatedAt + 1);
    yield { before: turn, event, after };
    turn = after;
  }
}

describe('the table', () => {
  it('would miss a state that was added to the schema', () => {
    expect(Object.keys(TURN_TRANSITIONS).sort()).toEqual([...TurnState.options].sort());
  });

  it('would lead to a state that does not exist', () => {
    for (const row of Object.values(TURN_TRANSITIONS)) {
      for (const next of Object.values(row)) expect(TurnState.options).toContain(next);
    }
  });

  it('would hold a state that no turn can ever come to', () => {
    const reached = new Set<TurnState>(['collecting']);
    for (const state of reached) {
      for (const next of Object.values(TURN_TRANSITIONS[state])) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...TurnState.options].sort());
  });

  it('would leave an open turn without any way to an end', () => {
    const leadsOn = (state: TurnState, seen: Set<TurnState>): boolean =>
      !isOpen(state) ||
      Object.values(TURN_TRANSITIONS[state]).some((next) => {
        if (seen.has(next)) return false;
        seen.add(next);
        return leadsOn(next, seen);
      });
    for (const state of OPEN_STATES) expect(leadsOn(state, new Set([state]))).toBe(true);
  });

  it('would let a silent, sent, superseded or expired turn come back to life', () => {
    for (const state of ['sent', 'silent', 'superseded', 'expired'] as const) {
      expect(TURN_TRANSITIONS[state]).toEqual({});
    }
  });

  it('would let an approval be called back after its hand-over may have left', () => {
    for (const state of ['sending', 'unconfirmed'] as const) {
      expect(canTurn(state, 'superseded')).toBe(false);
      expect(canTurn(state, 'taken-over')).toBe(false);
      expect(canTurn(state, 'redraft')).toBe(false);
    }
  });

  it.each(TurnState.options)('would take an event that cannot happen in %s', (state) => {
    const turn = { ...collecting(), state };
    for (const event of EVENTS.filter((event) => !canTurn(state, event))) {
      expect(() => advance(turn, event, 1)).toThrow(
        expect.objectContaining({ code: 'turn.wrong-state', details: { state, event } }),
      );
    }
  });
});

describe('any walk over the table', () => {
  it('would leave the table, skip a revision or change what a turn is pinned to', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        for (const { before, event, after } of stepsOf(walk)) {
          expect(after.state).toBe(TURN_TRANSITIONS[before.state][event]);
          expect(after.revision).toBe(before.revision + 1);
          expect(after.updatedAt).toBe(before.updatedAt + 1);
          expect([after.id, after.recipient, after.conversationId, after.channelId]).toEqual([
            before.id,
            before.recipient,
            before.conversationId,
            before.channelId,
          ]);
          expect(Turn.safeParse(after).success).toBe(true);
        }
      }),
    );
  });

  it('would reach sent without having been handed over', () => {
    let arrivals = 0;
    fc.assert(
      fc.property(walks, (walk) => {
        for (const { before, after } of stepsOf(walk)) {
          if (after.state !== 'sent') continue;
          arrivals += 1;
          expect(['sending', 'unconfirmed']).toContain(before.state);
        }
      }),
      { numRuns: 1000 },
    );
    expect(arrivals).toBeGreaterThan(0);
  });

  it('would hand over twice on one approval', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        let approvals = 0;
        let handOvers = 0;
        for (const { event, after } of stepsOf(walk)) {
          if (after.state === 'approved') approvals += 1;
          if (event === 'handing-over') handOvers += 1;
          expect(handOvers).toBeLessThanOrEqual(approvals);
        }
      }),
    );
  });

  it('would go on after an end that nothing may undo', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        for (const { before } of stepsOf(walk)) {
          expect(['sent', 'silent', 'superseded', 'expired']).not.toContain(before.state);
        }
      }),
    );
  });
});
