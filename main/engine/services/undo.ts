import { amendTurn } from '../domain/amend.ts';
import { FrontdeskError } from '../domain/errors.ts';
import type { SendId, TurnId } from '../domain/ids.ts';
import { advance } from '../domain/turn-machine.ts';
import { lastMessageId, type Turn } from '../domain/turn.ts';
import type { Undone } from '../domain/views/review.ts';
import { housed } from '../outbox/housed.ts';
import { overtakenBy } from '../outbox/overtaken-by.ts';
import { holdBack } from '../outbox/settlement.ts';
import type { EngineParts } from '../parts.ts';
import { join, putConversation, putTurn, take, type Step } from '../step.ts';
import { toRedraft } from './redraft.ts';
import { inConversation, inTurn, type Scene, type TurnScene } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';
import type { Deed } from './undo-stack.ts';

/** Called back while it waits out its undo time; null where that has passed. */
export async function callBack(
  { parts }: Pick<ServiceParts, 'parts'>,
  { sendId, conversationId }: { sendId: SendId; conversationId: Scene['conversation']['id'] },
): Promise<Undone | null> {
  // Its chat may have become another one since.
  const at = (await parts.store.sends.get(sendId))?.conversationId ?? conversationId;
  return inConversation(parts, at, async (scene) => {
    const send = scene.liveSends.find(({ id }) => id === sendId);
    if (send?.state !== 'queued') return null;
    await take(parts, holdBack(scene.affair(send), 'undone'));
    return { what: 'send', conversationId: at, turnId: send.turnId };
  });
}

/** The customer may have written since the owner decided: then the draft says so. */
async function newerSince({ store }: EngineParts, turn: Turn): Promise<Turn['newerMessageId']> {
  const { conversationId, newerMessageId } = turn;
  const answersMessageId = lastMessageId(turn);
  const newer = await overtakenBy(store, { conversationId, answersMessageId });
  return newer?.origin === 'customer' ? newer.id : newerMessageId;
}

/** An ended turn back in the queue, or back to be drafted where nothing was written yet. */
async function restored(
  parts: EngineParts,
  scene: Pick<Scene, 'now' | 'conversation'>,
  ended: Turn,
): Promise<{ step: Step; redraft: boolean }> {
  const turn = await housed(parts, scene.conversation, ended);
  const newerMessageId = await newerSince(parts, turn);
  const back = advance(turn, 'restored', scene.now, { newerMessageId, error: null });
  if (back.draftId !== null) return { step: putTurn(back), redraft: false };
  const again = toRedraft(back, back.hint, scene.now);
  return { step: join({ ...putTurn(back), events: [] }, putTurn(again)), redraft: true };
}

async function restoreRejected(
  { parts, drafting }: ServiceParts,
  turnId: TurnId,
): Promise<Undone | null> {
  return inTurn(parts, turnId, async (scene: TurnScene) => {
    const { turn, conversation } = scene;
    if (turn.state !== 'rejected') return null;
    const { step, redraft } = await restored(parts, scene, turn);
    await take(parts, step);
    if (redraft) drafting.start(turnId);
    return { what: 'rejection', conversationId: conversation.id, turnId };
  });
}

async function bringForward(
  { parts }: Pick<ServiceParts, 'parts'>,
  turnId: TurnId,
): Promise<Undone | null> {
  return inTurn(parts, turnId, async ({ turn, conversation, openTurns, now }) => {
    const isOpen = openTurns.some(({ id }) => id === turnId);
    if (!isOpen || turn.laterAt === null) return null;
    await take(parts, putTurn(amendTurn(turn, now, { laterAt: null })));
    return { what: 'later', conversationId: conversation.id, turnId };
  });
}

async function handBack(
  { parts, drafting, handOvers }: ServiceParts,
  deed: Extract<Deed, { what: 'take-over' }>,
): Promise<Undone | null> {
  const { conversationId, turnIds, since } = deed;
  if ((await parts.store.conversations.get(conversationId)) === null) return null;
  return inConversation(parts, conversationId, async (scene) => {
    const { conversation } = scene;
    if (conversation.handOver?.since !== since) return null;
    const turns = await Promise.all(turnIds.map((id) => parts.store.turns.get(id)));
    const ended = turns.filter((turn) => turn?.state === 'handed-over');
    const back = await Promise.all(
      ended.flatMap((turn) => (turn === null ? [] : [restored(parts, scene, turn)])),
    );
    const given = putConversation({ ...conversation, handOver: null });
    await take(parts, join(given, ...back.map(({ step }) => step)));
    handOvers.watch({ ...conversation, handOver: null });
    ended.forEach((turn, index) => {
      if (turn !== null && back[index]?.redraft === true) drafting.start(turn.id);
    });
    return { what: 'take-over', conversationId, turnId: turnIds.at(-1) ?? null };
  });
}

async function callBackAll(
  service: ServiceParts,
  deed: Extract<Deed, { what: 'send' }>,
): Promise<Undone | null> {
  let undone: Undone | null = null;
  for (const send of deed.sends.toReversed()) undone = (await callBack(service, send)) ?? undone;
  return undone;
}

function undo(service: ServiceParts, deed: Deed): Promise<Undone | null> {
  switch (deed.what) {
    case 'send':
      return callBackAll(service, deed);
    case 'rejection':
      return restoreRejected(service, deed.turnId);
    case 'later':
      return bringForward(service, deed.turnId);
    case 'take-over':
      return handBack(service, deed);
  }
}

/**
 * Takes back the newest deed that can still be taken back, each at most once.
 * @throws FrontdeskError `undo.nothing`
 */
export async function undoLast(service: ServiceParts): Promise<Undone> {
  await service.undo.settled();
  for (let deed = service.undo.pop(); deed !== undefined; deed = service.undo.pop()) {
    const undone = await undo(service, deed);
    if (undone !== null) return undone;
  }
  throw new FrontdeskError('undo.nothing', 'There is nothing to take back.');
}

/**
 * Calls back one reply that waits out its undo time.
 * @throws FrontdeskError `send.too-late` once it was handed over, `not-found`
 */
export async function undoSend(service: ServiceParts, sendId: SendId): Promise<Undone> {
  const send = await service.parts.store.sends.get(sendId);
  if (send === null) throw new FrontdeskError('not-found', 'There is no such reply.');
  const undone = await callBack(service, { sendId, conversationId: send.conversationId });
  if (undone !== null) return undone;
  throw new FrontdeskError('send.too-late', 'This reply has already left.');
}
