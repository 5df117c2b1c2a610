import type { DeliveryState } from '../domain/channel.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { ChannelMessageId, MessageId } from '../domain/ids.ts';
import type { Message } from '../domain/message.ts';
import type { Send } from '../domain/send.ts';
import type { Instant } from '../domain/time.ts';
import { preview } from '../intake/records.ts';
import { addMessage, join, putConversation, type Step } from '../step.ts';

/** How a send shows in the thread. `channelMessageId` is null where the channel never told one. */
export interface Outcome {
  channelMessageId: ChannelMessageId | null;
  sentAt: Instant;
  delivery: DeliveryState;
}

/** The thread's entry of a send, and the conversation with it as its newest message. Pure. */
export function outgoingMessage(facts: {
  send: Send;
  conversation: Conversation;
  outcome: Outcome;
  id: MessageId;
  now: Instant;
}): Step {
  const { send, conversation, outcome, id, now } = facts;
  const message: Message = {
    id,
    conversationId: send.conversationId,
    channelId: send.channelId,
    channelMessageId: outcome.channelMessageId,
    direction: 'out',
    origin: send.origin,
    senderId: null,
    body: { kind: 'text', text: send.text },
    sentAt: outcome.sentAt,
    storedAt: now,
    delivery: outcome.delivery,
  };
  const at = Math.max(Math.min(outcome.sentAt, now), conversation.last?.at ?? 0);
  const last = { at, preview: preview(send.text), origin: send.origin };
  return join(addMessage(message), putConversation({ ...conversation, last }));
}
