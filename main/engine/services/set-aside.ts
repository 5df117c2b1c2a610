import { amendTurn } from '../domain/amend.ts';
import { FrontdeskError } from '../domain/errors.ts';
import type { TurnId } from '../domain/ids.ts';
import { advance } from '../domain/turn-machine.ts';
import type { TurnState } from '../domain/turn.ts';
import { putTurn, take } from '../step.ts';
import { inTurn } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';

const IN_QUEUE: readonly TurnState[] = ['awaiting-review', 'failed', 'unconfirmed'];

/**
 * The owner looks at the card, or no longer: a new message must not replace it. It never replaces what the owner has
 * typed. Nothing where it has moved on.
 */
export function keepDraft(
  { parts }: Pick<ServiceParts, 'parts'>,
  turnId: TurnId,
  kept: boolean,
): Promise<void> {
  return inTurn(parts, turnId, async ({ turn, now }) => {
    const stays = kept || turn.ownWords !== undefined;
    if (turn.state !== 'awaiting-review' || turn.kept === stays) return;
    await take(parts, putTurn(amendTurn(turn, now, { kept: stays })));
  });
}

/**
 * The owner wants no reply sent.
 * @throws FrontdeskError `turn.wrong-state`, `not-found`
 */
export async function rejectDraft({ parts, undo }: ServiceParts, turnId: TurnId): Promise<void> {
  await inTurn(parts, turnId, ({ turn, now }) =>
    take(parts, putTurn(advance(turn, 'rejected', now, { laterAt: null }))),
  );
  undo.push({ what: 'rejection', turnId });
}

/**
 * To the end of the queue.
 * @throws FrontdeskError `turn.wrong-state`, `not-found`
 */
export async function putOff({ parts, undo }: ServiceParts, turnId: TurnId): Promise<void> {
  await inTurn(parts, turnId, async ({ turn, now }) => {
    if (!IN_QUEUE.includes(turn.state)) {
      throw new FrontdeskError('turn.wrong-state', 'This does not wait for you any more.');
    }
    const kept = turn.ownWords !== undefined;
    await take(parts, putTurn(amendTurn(turn, now, { laterAt: now, kept })));
  });
  undo.push({ what: 'later', turnId });
}
