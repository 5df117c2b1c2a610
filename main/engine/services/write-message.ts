import type { Enclosure } from '../domain/enclosure.ts';
import { FrontdeskError } from '../domain/errors.ts';
import { SendId, type ChannelId, type ConversationId, type MessageId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import type { EngineParts } from '../parts.ts';
import { join, putConversation, putSend, take } from '../step.ts';
import { assertOpen, assertSendable } from './approve-draft.ts';
import { despiteFreeze } from './despite-freeze.ts';
import { inConversation, type Scene } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';
import type { WrittenWith } from './services.ts';
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

/** The message that the owner answers, by the name that the channel knows it by. @throws FrontdeskError `not-found` */
async function quoted(
  { store }: EngineParts,
  conversationId: ConversationId,
  quotes: MessageId | undefined,
): Promise<Pick<Send, 'quotes'>> {
  if (quotes === undefined) return {};
  const message = await store.messages.get(quotes);
  if (message?.conversationId !== conversationId || message.channelMessageId === null) {
    throw new FrontdeskError('not-found', 'The message that you answer is not there.');
  }
  return { quotes: message.channelMessageId };
}

/** What is enclosed, as the vault has it. @throws FrontdeskError `not-found`, `channel.rejected` */
async function enclosed(
  { store, channels }: EngineParts,
  channelId: ChannelId,
  enclosure: Enclosure | undefined,
): Promise<Pick<Send, 'enclosure'>> {
  if (enclosure === undefined) return {};
  const channel = channels.find(({ id }) => id === channelId);
  if (channel?.capabilities.media !== true) {
    throw new FrontdeskError('channel.rejected', 'This channel takes only words.');
  }
  if (!('mediaId' in enclosure)) return { enclosure };
  const media = await store.media.get(enclosure.mediaId);
  if (media?.state !== 'stored') {
    throw new FrontdeskError('not-found', 'The file is not there any more.');
  }
  const { mimeType, bytes } = media;
  return { enclosure: { ...enclosure, mimeType, bytes } };
}

/**
 * The owner's own words: takes the conversation over and leaves through the outbox, after the undo time.
 * @throws FrontdeskError `send.closed`, `send.frozen`, `send.cold`, `draft.too-long`, `invalid-input`, `not-found`,
 * `channel.rejected`
 */
export async function writeMessage(
  { parts, outbox, drafting, handOvers }: ServiceParts,
  conversationId: ConversationId,
  text: string,
  given: WrittenWith = {},
): Promise<Send> {
  assertOpen(outbox.gate);
  if (given.enclosure === undefined || text.trim() !== '') assertSendable(text);
  const stored = await inConversation(parts, conversationId, async (scene) => {
    const { channelId } = scene.conversation;
    const more = {
      ...despiteFreeze(outbox.governor, channelId, given.sendAnyway),
      ...(await quoted(parts, conversationId, given.quotes)),
      ...(await enclosed(parts, channelId, given.enclosure)),
    };
    await outbox.governor.assertHeard(channelId, scene.conversation);
    const taken = takenOver(parts, scene);
    const holdMs = parts.settings.get().holdSeconds * 1000;
    const id = SendId.parse(parts.random.id());
    const send = { ...ownersSend(scene, text, id, holdMs), ...more };
    const read = putConversation({ ...taken.conversation, unread: 0 });
    await take(parts, join(taken.step, read, putSend(send)));
    handOvers.watch(taken.conversation);
    for (const turnId of taken.turnIds) drafting.cancel(turnId);
    return send;
  });
  outbox.changed(conversationId);
  return stored;
}
