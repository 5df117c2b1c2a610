import { amendTurn } from '../domain/amend.ts';
import type { Draft } from '../domain/draft.ts';
import { FrontdeskError } from '../domain/errors.ts';
import { DraftId, type TurnId } from '../domain/ids.ts';
import { lastMessageId, type OwnWords, type Turn } from '../domain/turn.ts';
import { join, putTurn, take, type Step } from '../step.ts';
import { inTurn, type TurnScene } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';

/** Whether the owner can still write into what stands; a reply that did not leave can be changed and tried again. */
const WRITABLE: readonly Turn['state'][] = ['awaiting-review', 'failed'];

function assertWaiting(turn: Turn, states: readonly Turn['state'][] = ['awaiting-review']): void {
  if (states.includes(turn.state)) return;
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
  return amendTurn(turn, now, {
    draftId: draft.id,
    kept: true,
    ownWords: undefined,
    newerMessageId,
  });
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
 * Keeps what the owner is typing, so that it is there after a crash; null forgets it. It makes no version. Nothing where
 * the draft has moved on.
 * @throws FrontdeskError `not-found`
 */
export function keepWords(
  { parts }: Pick<ServiceParts, 'parts'>,
  turnId: TurnId,
  words: OwnWords | null,
): Promise<void> {
  return inTurn(parts, turnId, async ({ turn, now }) => {
    if (!WRITABLE.includes(turn.state)) return;
    if (words === null) {
      if (turn.ownWords === undefined) return;
      await take(parts, putTurn(amendTurn(turn, now, { ownWords: undefined })));
      return;
    }
    versionOf(await parts.store.drafts.ofTurn(turnId), words.basedOn);
    await take(parts, putTurn(amendTurn(turn, now, { ownWords: words, kept: true })));
  });
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
    assertWaiting(turn, WRITABLE);
    const versions = await parts.store.drafts.ofTurn(turn.id);
    const base = versionOf(versions, edit.basedOn);
    const stands = versions.find(({ id }) => id === turn.draftId);
    const same = [stands, base].find((one) => one?.text === edit.text);
    if (same !== undefined) {
      if (same !== stands || turn.ownWords !== undefined) {
        await take(parts, putTurn(standing(scene, same)));
      }
      return same;
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
