import { FrontdeskError, toFrontdeskError } from '../domain/errors.ts';
import { advance } from '../domain/turn-machine.ts';
import type { Turn } from '../domain/turn.ts';
import type { EngineParts } from '../parts.ts';
import { STORE_RETRY_MS } from './conclude.ts';
import type { StartDraft } from './job.ts';

/** So often may the app end while a draft is written; after that the draft itself is the suspect. */
const MOST_INTERRUPTIONS = 3;

/** What becomes of a turn that was being drafted when the app ended. Pure. */
export function afterInterruption(turn: Turn, now: number): Turn {
  if (turn.attempts < MOST_INTERRUPTIONS) return advance(turn, 'drafting-interrupted', now);
  const error = new FrontdeskError(
    'internal',
    'Frontdesk closed several times while it wrote this draft.',
    { details: { attempts: turn.attempts } },
  );
  return advance(turn, 'drafting-failed', now, { attempts: 0, error: error.toShape() });
}

type RecoveryParts = Pick<EngineParts, 'store' | 'clock' | 'events' | 'locks'>;

/**
 * Takes up every turn that was ready or being drafted; one that ended the app too often waits for the owner. A
 * store that refuses does not keep the app from starting: the fault is told, and the turn is taken up later.
 * Returns a function that gives up what is still to be tried again.
 */
export async function recoverDrafting(
  parts: RecoveryParts,
  start: StartDraft,
): Promise<() => void> {
  const { store, clock, events } = parts;
  const waiting = new Set<() => void>();

  async function takeUpOrLater(left: Turn): Promise<void> {
    try {
      await takeUp(parts, left, start);
    } catch (cause) {
      const { code, message } = toFrontdeskError(cause);
      events.emit({ type: 'fault', code, message });
      const cancel = clock.schedule(clock.now() + STORE_RETRY_MS, () => {
        waiting.delete(cancel);
        void takeUpOrLater(left);
      });
      waiting.add(cancel);
    }
  }

  await Promise.all((await store.turns.inStates(['ready', 'drafting'])).map(takeUpOrLater));
  return () => {
    for (const cancel of waiting) cancel();
    waiting.clear();
  };
}

async function takeUp(parts: RecoveryParts, left: Turn, start: StartDraft): Promise<void> {
  const { store, clock, events, locks } = parts;
  if (left.state === 'ready') {
    start(left.id, { turn: left, fresh: null });
    return;
  }
  const turn = await locks.run(left.conversationId, async () => {
    // Something may have replaced the turn while it waited for the store.
    const stored = await store.turns.get(left.id);
    if (stored?.revision !== left.revision) return null;
    const taken = afterInterruption(left, clock.now());
    await store.commit([{ type: 'put-turn', turn: taken }]);
    return taken;
  });
  if (turn === null) return;
  const { id: turnId, conversationId, state } = turn;
  events.emit({ type: 'turn-changed', conversationId, turnId, state });
  if (state === 'ready') start(turnId, { turn, fresh: null });
}
