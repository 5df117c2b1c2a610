import type { TurnId } from '../domain/ids.ts';
import type { Turn } from '../domain/turn.ts';
import { putTurn, take } from '../step.ts';
import { toRedraft } from './redraft.ts';
import { inTurn } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';

function failedByProvider({ state, error }: Turn): boolean {
  return state === 'failed' && error?.code.startsWith('provider.') === true;
}

type Writing = Pick<ServiceParts, 'parts' | 'drafting'>;

/** Gives up what another provider is being waited for, and has it written by the one that is set now. */
async function writeAnew({ parts, drafting }: Writing, turnId: TurnId): Promise<void> {
  const wanted = await inTurn(parts, turnId, async ({ turn, now }) => {
    if (turn.state === 'ready' || turn.state === 'drafting') return true;
    if (!failedByProvider(turn)) return false;
    await take(parts, putTurn(toRedraft(turn, null, now)));
    return true;
  });
  if (!wanted) return;
  drafting.cancel(turnId);
  drafting.start(turnId);
}

/**
 * The built-in answers write from now on, and also what waits because another provider does not write.
 * @throws FrontdeskError where that could not be stored
 */
export async function useBuiltIn(service: Writing): Promise<void> {
  const { store, settings } = service.parts;
  await settings.update({ provider: 'built-in' });
  const open = await store.turns.inStates(['ready', 'drafting', 'failed']);
  for (const { id } of open) await writeAnew(service, id);
}
