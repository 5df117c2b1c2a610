import type { ConversationId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { Turn } from '../domain/turn.ts';
import type { Clock } from '../ports/clock.ts';
import { quietAt } from './open-turn.ts';

/** A customer who is typing is given so long to finish, each time the channel says so. Milliseconds. */
export const TYPING_GRACE_MS = 4000;

/** No setting lets a turn be collected for longer. Milliseconds. */
const LONGEST_WAIT_MS = 300_000;

interface Waiting {
  turn: Turn;
  at: Instant;
  /** The wait is over, whatever the clock says: it may have been set back meanwhile. */
  over: boolean;
  callOff: () => void;
}

/** Waits for each collecting turn to fall quiet. Holds the turn as stored, so that no read is needed then. */
export class QuietTimers {
  readonly #waiting = new Map<ConversationId, Waiting>();
  readonly #clock: Clock;
  readonly #quiet: (conversationId: ConversationId) => void;

  constructor(clock: Clock, quiet: (conversationId: ConversationId) => void) {
    this.#clock = clock;
    this.#quiet = quiet;
  }

  /** Waits for `turn` until `at`; whatever the conversation waited for before is forgotten. */
  arm(turn: Turn, at: Instant = turn.quietAt): void {
    this.disarm(turn.conversationId);
    // What was stored before the clock was set back lies far ahead.
    const soon = Math.min(at, this.#clock.now() + LONGEST_WAIT_MS);
    const waiting: Waiting = { turn, at: soon, over: false, callOff: () => undefined };
    waiting.callOff = this.#clock.schedule(soon, () => {
      waiting.over = true;
      this.#quiet(turn.conversationId);
    });
    this.#waiting.set(turn.conversationId, waiting);
  }

  disarm(conversationId: ConversationId): void {
    this.#waiting.get(conversationId)?.callOff();
    this.#waiting.delete(conversationId);
  }

  /** The turn that has been quiet for long enough; null while it has not, or where none is waited for. */
  due(conversationId: ConversationId): Turn | null {
    const waiting = this.#waiting.get(conversationId);
    if (waiting === undefined) return null;
    return waiting.over || waiting.at <= this.#clock.now() ? waiting.turn : null;
  }

  /** A customer began or stopped typing. Without a collecting turn there is nothing to wait for. */
  typing(conversationId: ConversationId, active: boolean, quietMs: number): void {
    const waiting = this.#waiting.get(conversationId);
    if (waiting === undefined) return;
    const { turn } = waiting;
    const now = this.#clock.now();
    const wait = active ? Math.max(quietMs, TYPING_GRACE_MS) : quietMs;
    const at = quietAt(now, wait, turn.collectUntil);
    this.arm(turn, active ? Math.max(at, waiting.at) : at);
  }

  stop(): void {
    for (const conversationId of this.#waiting.keys()) this.disarm(conversationId);
  }
}
