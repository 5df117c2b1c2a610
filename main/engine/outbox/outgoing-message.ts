import type { DeliveryState } from '../domain/channel.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { ChannelMessageId, MessageId } from '../domain/ids.ts';
import type { Media } from '../domain/media.ts';
import type { Message, MessageBody, Quotation } from '../domain/message.ts';
import type { Send } from '../domain/send.ts';
import type { Instant } from '../domain/time.ts';
import { lastOf } from '../intake/records.ts';
import { addMessage, join, NO_STEP, putConversation, type Step } from '../step.ts';

/** How a send shows in the thread. `channelMessageId` is null where the channel never told one. */
export interface Outcome {
  channelMessageId: ChannelMessageId | null;
  sentAt: Instant;
  delivery: DeliveryState;
}

/** What a send says, as the thread shows it. */
function bodyOfSend({ text, enclosure }: Send): MessageBody {
  if (enclosure === undefined) return { kind: 'text', text };
  switch (enclosure.kind) {
    case 'location':
      return { ...enclosure, live: false };
    case 'contact':
      return { kind: 'contacts', cards: [{ name: enclosure.name, phones: [enclosure.phone] }] };
    default: {
      const { kind: media, mediaId, mimeType, fileName, bytes } = enclosure;
      const { durationMs, waveform } = enclosure;
      return {
        kind: 'media',
        media,
        mediaId,
        mimeType,
        fileName,
        bytes,
        ...(durationMs !== undefined && { durationMs }),
        ...(waveform !== undefined && { waveform }),
        ...(text !== '' && { caption: text }),
      };
    }
  }
}

/** What was enclosed belongs to the message from now on. */
function enclosed({ enclosure }: Send, messageId: MessageId, now: Instant): Step {
  if (enclosure === undefined || !('mediaId' in enclosure)) return NO_STEP;
  const { mediaId: id, mimeType, bytes } = enclosure;
  const media: Media = { id, messageId, state: 'stored', mimeType, bytes, updatedAt: now };
  return { changes: [{ type: 'put-media', media }], events: [] };
}

/** The thread's entry of a send, and the conversation with it as its newest message. Pure. */
export function outgoingMessage(facts: {
  send: Send;
  conversation: Conversation;
  outcome: Outcome;
  id: MessageId;
  now: Instant;
  quoted?: Quotation | undefined;
}): Step {
  const { send, conversation, outcome, id, now, quoted } = facts;
  const message: Message = {
    id,
    conversationId: send.conversationId,
    channelId: send.channelId,
    channelMessageId: outcome.channelMessageId,
    direction: 'out',
    origin: send.origin,
    senderId: null,
    body: bodyOfSend(send),
    sentAt: outcome.sentAt,
    storedAt: now,
    delivery: outcome.delivery,
    ...(quoted === undefined ? {} : { quoted }),
  };
  const at = Math.max(Math.min(outcome.sentAt, now), conversation.last?.at ?? 0);
  const last = lastOf(message, at);
  return join(
    addMessage(message),
    enclosed(send, id, now),
    putConversation({ ...conversation, last }),
  );
}
