import type { Conversation } from '../domain/conversation.ts';
import type { ConversationId, TurnId } from '../domain/ids.ts';
import { advanceSend } from '../domain/send.ts';
import { advance, canTurn } from '../domain/turn-machine.ts';
import type { EngineParts } from '../parts.ts';
import { join, putConversation, putSend, putTurn, take, type Step } from '../step.ts';
import { inConversation, type Scene } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';

/** What changes when the owner takes a conversation; `conversation` is how it then is. */
export interface TakenOver {
  step: Step;
  conversation: Conversation;
  turnIds: readonly TurnId[];
}

/**
 * The conversation in the owner's hands for as long as the settings say. What waits is called back; what may have
 * left stays where it is.
 */
export function takenOver(parts: Pick<EngineParts, 'settings'>, scene: Scene): TakenOver {
  const { openTurns, liveSends, now } = scene;
  const { handOverMinutes } = parts.settings.get();
  const until = handOverMinutes === 0 ? null : now + handOverMinutes * 60_000;
  const handOver = { since: now, until, by: 'desk' } as const;
  const conversation = { ...scene.conversation, handOver };
  const turns = openTurns.filter((turn) => canTurn(turn.state, 'taken-over'));
  const turnIds = turns.map((turn) => turn.id);
  const sends = liveSends.filter(
    (send) => send.state === 'queued' && send.turnId !== null && turnIds.includes(send.turnId),
  );
  const step = join(
    putConversation(conversation),
    ...turns.map((turn) => putTurn(advance(turn, 'taken-over', now, { laterAt: null }))),
    ...sends.map((send) => putSend(advanceSend(send, 'cancel', { settledAt: now }))),
  );
  return { step, conversation, turnIds };
}

/** The owner answers here from now on. @throws FrontdeskError `not-found` */
export async function takeOver(
  { parts, drafting, undo, handOvers }: ServiceParts,
  conversationId: ConversationId,
): Promise<void> {
  const { turnIds, since } = await inConversation(parts, conversationId, async (scene) => {
    const taken = takenOver(parts, scene);
    await take(parts, taken.step);
    handOvers.watch(taken.conversation);
    for (const turnId of taken.turnIds) drafting.cancel(turnId);
    return { turnIds: taken.turnIds, since: scene.now };
  });
  undo.push({ what: 'take-over', conversationId, turnIds, since });
}

/** Frontdesk may answer here again, from the next message on. @throws FrontdeskError `not-found` */
export function giveBack(
  { parts, handOvers }: Pick<ServiceParts, 'parts' | 'handOvers'>,
  conversationId: ConversationId,
): Promise<void> {
  return inConversation(parts, conversationId, async ({ conversation }) => {
    if (conversation.handOver === null) return;
    const given = { ...conversation, handOver: null };
    await take(parts, putConversation(given));
    handOvers.watch(given);
  });
}
