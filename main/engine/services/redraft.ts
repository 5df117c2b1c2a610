import { FrontdeskError } from '../domain/errors.ts';
import type { TurnId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import { advance } from '../domain/turn-machine.ts';
import { lastMessageId, type Turn } from '../domain/turn.ts';
import { join, putSend, putTurn, take } from '../step.ts';
import { approved, assertOpen, assertSendable } from './approve-draft.ts';
import { inTurn, type TurnScene } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';

/** The turn as it goes to be drafted anew, answering everything that was written by now. */
export function toRedraft(turn: Turn, hint: string | null, now: Instant): Turn {
  return advance(turn, 'redraft', now, {
    hint,
    attempts: 0,
    error: null,
    held: null,
    newerMessageId: null,
    laterAt: null,
    kept: turn.ownWords !== undefined,
  });
}

/** The built-in answers say what the facts say, however one would like it: a wish would be passed over in silence. */
async function assertFollowsWishes({ models }: ServiceParts['parts']): Promise<void> {
  // Where no provider can be had, drafting says why.
  const model = await models.current().catch(() => null);
  if (model?.providerId !== 'built-in') return;
  throw new FrontdeskError('draft.no-wishes', 'The built-in answers cannot follow a wish.');
}

/**
 * Has another version written.
 * @throws FrontdeskError `turn.wrong-state`, `not-found`, `draft.no-wishes` where `hint` could not be followed
 */
export async function regenerate(
  { parts, drafting }: ServiceParts,
  turnId: TurnId,
  hint: string | null,
): Promise<void> {
  if (hint !== null) await assertFollowsWishes(parts);
  await inTurn(parts, turnId, ({ turn, now }) => take(parts, putTurn(toRedraft(turn, hint, now))));
  drafting.start(turnId);
}

/** Back to the version that stood before, or visibly failed where there is none. */
function interrupted({ turn, draft, now }: TurnScene): Turn[] {
  const begun = turn.state === 'ready' ? advance(turn, 'drafting-started', now) : turn;
  const way = begun === turn ? [] : [begun];
  if (draft === null) {
    const error = new FrontdeskError('cancelled', 'You stopped this draft.').toShape();
    return [...way, advance(begun, 'drafting-failed', now, { error })];
  }
  const last = lastMessageId(turn);
  const newerMessageId = draft.answersMessageId === last ? null : last;
  return [...way, advance(begun, 'drafted', now, { kept: true, newerMessageId })];
}

/**
 * Ends a draft that is being written.
 * @throws FrontdeskError `turn.wrong-state` where none is, `not-found`
 */
export function stopWriting({ parts, drafting }: ServiceParts, turnId: TurnId): Promise<void> {
  return inTurn(parts, turnId, async (scene) => {
    const { state } = scene.turn;
    if (state !== 'ready' && state !== 'drafting') {
      throw new FrontdeskError('turn.wrong-state', 'Nothing is being written here.');
    }
    await take(parts, join(...interrupted(scene).map(putTurn)));
    drafting.cancel(turnId);
  });
}

/** Whether the reply itself failed to leave, so that the same words are to be tried again. */
async function failedToLeave({ parts }: ServiceParts, { turn }: TurnScene): Promise<boolean> {
  const last = (await parts.store.sends.ofTurn(turn.id)).at(-1);
  return last?.state === 'failed' && last.draftId === turn.draftId;
}

/**
 * Drafts a failed turn again, or sends its reply again where that is what failed.
 * @throws FrontdeskError `turn.wrong-state`, `send.closed`, `not-found`
 */
export async function retry(service: ServiceParts, turnId: TurnId): Promise<void> {
  const { parts, drafting, outbox } = service;
  const sending = await inTurn(parts, turnId, async (scene) => {
    const { turn, draft, conversation, now } = scene;
    if (draft === null || !(await failedToLeave(service, scene))) {
      if (turn.state !== 'failed') {
        throw new FrontdeskError('turn.wrong-state', 'This has not failed.');
      }
      await take(parts, putTurn(toRedraft(turn, turn.hint, now)));
      return null;
    }
    assertOpen(outbox.gate);
    assertSendable(draft.text);
    const next = approved(parts, turn, draft, 0);
    await take(parts, join(putTurn(next.turn), putSend(next.send)));
    return conversation.id;
  });
  if (sending === null) drafting.start(turnId);
  else outbox.changed(sending);
}
