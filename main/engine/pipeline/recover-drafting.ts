import { FrontdeskError } from '../domain/errors.ts';
import { advance } from '../domain/turn-machine.ts';
import type { Turn } from '../domain/turn.ts';
import type { EngineParts } from '../parts.ts';
import type { Drafting } from './drafting.ts';

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

/** Takes up every turn that was ready or being drafted; one that ended the app too often waits for the owner. */
export async function recoverDrafting(
  parts: Pick<EngineParts, 'store' | 'clock' | 'events' | 'locks'>,
  start: Drafting['start'],
): Promise<void> {
  const { store, clock, events, locks } = parts;
  async function takeUp(left: Turn): Promise<void> {
    if (left.state === 'ready') {
      start(left.id, { turn: left, fresh: null });
      return;
    }
    const turn = afterInterruption(left, clock.now());
    await locks.run(turn.conversationId, () => store.commit([{ type: 'put-turn', turn }]));
    const { id: turnId, conversationId, state } = turn;
    events.emit({ type: 'turn-changed', conversationId, turnId, state });
    if (state === 'ready') start(turnId, { turn, fresh: null });
  }

  await Promise.all((await store.turns.inStates(['ready', 'drafting'])).map(takeUp));
}
