import { amendTurn } from '../domain/amend.ts';
import type { Draft } from '../domain/draft.ts';
import { FrontdeskError } from '../domain/errors.ts';
import { DraftId, type TurnId } from '../domain/ids.ts';
import { lastMessageId, type Turn } from '../domain/turn.ts';
import { join, putTurn, take, type Step } from '../step.ts';
import { inTurn, type TurnScene } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';

function assertWaiting(turn: Turn): void {
  if (turn.state === 'awaiting-review') return;
  throw new FrontdeskError('turn.wrong-state', 'This draft does not wait for you any more.');
}

function versionOf(versions: readonly Draft[], id: DraftId): Draft {
  const version = versions.find((draft) => draft.id === id);
  if (version === undefined) throw new FrontdeskError('not-found', 'There is no such version.');
  return version;
}

/** The turn with another standing draft, which the owner has chosen or written: nothing may replace it. */
function standing({ turn, now }: TurnScene, draft: Draft): Turn {
  const last = lastMessageId(turn);
  const newerMessageId = draft.answersMessageId === last ? null : last;
  return amendTurn(turn, now, { draftId: draft.id, kept: true, newerMessageId });
}

/** The owner's own words carry no flags and need no evidence: the owner stands for them. */
function ownerVersion(base: Draft, text: string, version: number, id: DraftId, now: number): Draft {
  return {
    ...base,
    id,
    version,
    author: 'owner',
    basedOn: base.id,
    text,
    evidence: 'facts-found',
    flags: [],
    toolCalls: [],
    usage: null,
    cost: null,
    trace: [],
    hint: null,
    createdAt: now,
  };
}

function addDraft(draft: Draft): Step {
  return { changes: [{ type: 'add-draft', draft }], events: [] };
}

/**
 * Stores the owner's words as a new version and makes it the standing one. The same words make no version.
 * @throws FrontdeskError `turn.wrong-state`, `not-found`
 */
export function saveEdit(
  { parts }: Pick<ServiceParts, 'parts'>,
  edit: { turnId: TurnId; basedOn: DraftId; text: string },
): Promise<Draft> {
  return inTurn(parts, edit.turnId, async (scene) => {
    const { turn, now } = scene;
    assertWaiting(turn);
    const versions = await parts.store.drafts.ofTurn(turn.id);
    const base = versionOf(versions, edit.basedOn);
    if (base.text === edit.text) {
      if (turn.draftId !== base.id) await take(parts, putTurn(standing(scene, base)));
      return base;
    }
    const version = Math.max(...versions.map((draft) => draft.version)) + 1;
    const id = DraftId.parse(parts.random.id());
    const draft = ownerVersion(base, edit.text, version, id, now);
    await take(parts, join(addDraft(draft), putTurn(standing(scene, draft))));
    return draft;
  });
}

/**
 * Makes another version the standing one.
 * @throws FrontdeskError `turn.wrong-state`, `not-found`
 */
export function useVersion(
  { parts }: Pick<ServiceParts, 'parts'>,
  choice: { turnId: TurnId; draftId: DraftId },
): Promise<void> {
  return inTurn(parts, choice.turnId, async (scene) => {
    assertWaiting(scene.turn);
    const versions = await parts.store.drafts.ofTurn(scene.turn.id);
    const draft = versionOf(versions, choice.draftId);
    if (scene.turn.draftId !== draft.id) await take(parts, putTurn(standing(scene, draft)));
  });
}
