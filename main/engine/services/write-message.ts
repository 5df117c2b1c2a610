import type { ConversationId } from '../domain/ids.ts';
import { SendId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import { join, putConversation, putSend, take } from '../step.ts';
import { assertOpen, assertSendable } from './approve-draft.ts';
import { despiteFreeze } from './despite-freeze.ts';
import { inConversation, type Scene } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';
import { takenOver } from './take-over.ts';

function ownersSend({ conversation, now }: Scene, text: string, id: SendId, holdMs: number): Send {
  return {
    id,
    turnId: null,
    draftId: null,
    conversationId: conversation.id,
    channelId: conversation.channelId,
    recipient: conversation.address,
    text,
    origin: 'owner-desk',
    answersMessageId: null,
    state: 'queued',
    revision: 0,
    createdAt: now,
    notBefore: now + holdMs,
    lapsesAt: null,
    handedOverAt: null,
    settledAt: null,
    attempts: 0,
    channelMessageId: null,
    error: null,
  };
}

/**
 * The owner's own words: takes the conversation over and leaves through the outbox, after the undo time.
 * @throws FrontdeskError `send.closed`, `send.frozen`, `send.cold`, `draft.too-long`, `invalid-input`, `not-found`
 */
export async function writeMessage(
  { parts, outbox, drafting }: ServiceParts,
  conversationId: ConversationId,
  text: string,
  sendAnyway?: boolean,
): Promise<Send> {
  assertOpen(outbox.gate);
  assertSendable(text);
  const stored = await inConversation(parts, conversationId, async (scene) => {
    const { channelId } = scene.conversation;
    const more = despiteFreeze(outbox.governor, channelId, sendAnyway);
    await outbox.governor.assertHeard(channelId, scene.conversation);
    const taken = takenOver(parts, scene);
    const holdMs = parts.settings.get().holdSeconds * 1000;
    const id = SendId.parse(parts.random.id());
    const send = { ...ownersSend(scene, text, id, holdMs), ...more };
    const read = putConversation({ ...taken.conversation, unread: 0 });
    await take(parts, join(taken.step, read, putSend(send)));
    for (const turnId of taken.turnIds) drafting.cancel(turnId);
    return send;
  });
  outbox.changed(conversationId);
  return stored;
}
