import { FrontdeskError } from '../domain/errors.ts';
import type { SendId, TurnId } from '../domain/ids.ts';
import { advanceSend, type Send } from '../domain/send.ts';
import { advance } from '../domain/turn-machine.ts';
import { settle } from '../outbox/settle.ts';
import { join, putSend, putTurn, take } from '../step.ts';
import { assertOpen } from './approve-draft.ts';
import { inTurn, liveSendOf, type TurnScene } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';

type Outcome = { state: 'sent' | 'queued' | 'unconfirmed' };

function unconfirmedSend(scene: TurnScene): Send {
  const send = liveSendOf(scene, scene.turn.id);
  if (send?.state === 'unconfirmed') return send;
  throw new FrontdeskError('turn.wrong-state', 'It is known by now what became of this reply.');
}

async function outcome({ parts }: ServiceParts, sendId: SendId): Promise<Outcome> {
  const send = await parts.store.sends.get(sendId);
  if (send?.state === 'sent' || send?.state === 'unconfirmed') return { state: send.state };
  return { state: 'queued' };
}

/**
 * The owner's word on a reply that may have left: look for it again, take it as arrived, or send it again, the last
 * with a new undo time.
 * @throws FrontdeskError `turn.wrong-state`, `send.closed`, `not-found`
 */
export async function resolveUnconfirmed(
  service: ServiceParts,
  turnId: TurnId,
  choice: 'check' | 'arrived' | 'send-again',
): Promise<Outcome> {
  const { parts, outbox } = service;
  if (choice === 'send-again') assertOpen(outbox.gate);
  const send = await inTurn(parts, turnId, async (scene) => {
    const { turn, now } = scene;
    const unsure = unconfirmedSend(scene);
    if (choice === 'arrived') {
      const sentAt = unsure.handedOverAt ?? now;
      await settle(parts, unsure, { fate: 'sent', channelMessageId: null, sentAt });
    }
    if (choice === 'send-again') {
      const notBefore = now + parts.settings.get().holdSeconds * 1000;
      const patch = { notBefore, lapsesAt: null, handedOverAt: null };
      const again = advanceSend(unsure, 'absent', patch);
      await take(parts, join(putSend(again), putTurn(advance(turn, 'absent', now))));
    }
    return unsure;
  });
  if (choice === 'check') await outbox.searchAgain(send.conversationId);
  else outbox.changed(send.conversationId);
  return choice === 'send-again' ? { state: 'queued' } : outcome(service, send.id);
}
