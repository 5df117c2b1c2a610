import { FrontdeskError } from '../domain/errors.ts';
import type { SendId, TurnId } from '../domain/ids.ts';
import { advanceSend, type Send } from '../domain/send.ts';
import { advance } from '../domain/turn-machine.ts';
import { settle } from '../outbox/settle.ts';
import { join, NO_STEP, putSend, putTurn, take } from '../step.ts';
import { assertOpen } from './approve-draft.ts';
import { inConversation, type Scene } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';

export type UnconfirmedChoice = 'check' | 'arrived' | 'send-again';
export type UnconfirmedOutcome = { state: 'sent' | 'queued' | 'unconfirmed' };

function known(): FrontdeskError {
  return new FrontdeskError('turn.wrong-state', 'It is known by now what became of this reply.');
}

function unconfirmedSend(scene: Scene, sendId: SendId): Send {
  const send = scene.liveSends.find(({ id }) => id === sendId);
  if (send?.state === 'unconfirmed') return send;
  throw known();
}

async function outcome({ parts }: ServiceParts, sendId: SendId): Promise<UnconfirmedOutcome> {
  const send = await parts.store.sends.get(sendId);
  if (send?.state === 'sent' || send?.state === 'unconfirmed') return { state: send.state };
  return { state: 'queued' };
}

/** Back to where it waits to leave, with its turn where it is a reply to one. */
async function sendAgain({ parts }: ServiceParts, scene: Scene, unsure: Send): Promise<void> {
  const { now } = scene;
  const { turn } = scene.affair(unsure);
  const notBefore = now + parts.settings.get().holdSeconds * 1000;
  const again = advanceSend(unsure, 'absent', { notBefore, lapsesAt: null, handedOverAt: null });
  const turnStep = turn === null ? NO_STEP : putTurn(advance(turn, 'absent', now));
  await take(parts, join(putSend(again), turnStep));
}

/**
 * The owner's word on a message that may have left, theirs or a draft's: look for it again, take it as arrived, or send
 * it again, the last with a new undo time.
 * @throws FrontdeskError `turn.wrong-state`, `send.closed`, `not-found`
 */
export async function resolveUnconfirmedSend(
  service: ServiceParts,
  sendId: SendId,
  choice: UnconfirmedChoice,
): Promise<UnconfirmedOutcome> {
  const { parts, outbox } = service;
  if (choice === 'send-again') assertOpen(outbox.gate);
  const stored = await parts.store.sends.get(sendId);
  if (stored === null) throw new FrontdeskError('not-found', 'There is no such reply.');
  const { conversationId } = stored;
  await inConversation(parts, conversationId, async (scene) => {
    const unsure = unconfirmedSend(scene, sendId);
    if (choice === 'arrived') {
      const sentAt = unsure.handedOverAt ?? scene.now;
      await settle(parts, unsure, { fate: 'sent', channelMessageId: null, sentAt });
    }
    if (choice === 'send-again') await sendAgain(service, scene, unsure);
  });
  if (choice === 'check') await outbox.searchAgain(conversationId);
  else outbox.changed(conversationId);
  return choice === 'send-again' ? { state: 'queued' } : outcome(service, sendId);
}

/**
 * The same for the reply of a turn.
 * @throws FrontdeskError `turn.wrong-state`, `send.closed`, `not-found`
 */
export async function resolveUnconfirmed(
  service: ServiceParts,
  turnId: TurnId,
  choice: UnconfirmedChoice,
): Promise<UnconfirmedOutcome> {
  const sends = await service.parts.store.sends.ofTurn(turnId);
  const unsure = sends.find(({ state }) => state === 'unconfirmed');
  if (unsure === undefined) throw known();
  return resolveUnconfirmedSend(service, unsure.id, choice);
}
