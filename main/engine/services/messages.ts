import type { Amendment } from '../domain/amendment.ts';
import { FrontdeskError } from '../domain/errors.ts';
import type { MessageId } from '../domain/ids.ts';
import type { Message } from '../domain/message.ts';
import type { Channel, ChannelAct } from '../ports/channel.ts';
import type { Conversation } from '../domain/conversation.ts';
import { assertOpen, assertSendable } from './approve-draft.ts';
import type { ServiceParts } from './service-parts.ts';
import type { MessageService } from './services.ts';

/** A message that something can be done to, and where it is. */
interface Target {
  message: Message;
  conversation: Conversation;
  channel: Channel;
  channelMessageId: NonNullable<Message['channelMessageId']>;
}

async function targetOf({ parts }: ServiceParts, messageId: MessageId): Promise<Target> {
  const { store, channels } = parts;
  const message = await store.messages.get(messageId);
  const conversation = message && (await store.conversations.get(message.conversationId));
  const channel = channels.find(({ id }) => id === message?.channelId);
  const channelMessageId = message?.channelMessageId ?? null;
  if (!message || !conversation || !channel || channelMessageId === null) {
    throw new FrontdeskError('not-found', 'This message is not there.');
  }
  return { message, conversation, channel, channelMessageId };
}

function assertOurs({ direction, revokedAt }: Message): void {
  if (direction === 'out' && revokedAt === undefined) return;
  throw new FrontdeskError('invalid-input', 'Only a message of yours can be changed.');
}

/** Done on the channel first, and then kept: what did not happen there is not shown here. */
async function carryOut(
  { parts, outbox, intake }: ServiceParts,
  { conversation, channel, channelMessageId }: Target,
  act: ChannelAct,
  what: (about: {
    channelId: Channel['id'];
    chatAddress: string;
    channelMessageId: Target['channelMessageId'];
    at: number;
  }) => Amendment,
): Promise<void> {
  const { address: chatAddress } = conversation;
  const at = parts.clock.now();
  const amendment = what({ channelId: channel.id, chatAddress, channelMessageId, at });
  await intake.ownActs.during(amendment, async () => {
    await outbox.gate.act(channel, chatAddress, act);
    await intake.amended(amendment);
  });
}

/** What the owner does to messages that are there already. */
export function createMessageService(service: ServiceParts): MessageService {
  const { gate } = service.outbox;
  return {
    async react(messageId, emoji) {
      assertOpen(gate);
      const target = await targetOf(service, messageId);
      const { channelMessageId } = target;
      await carryOut(service, target, { type: 'react', channelMessageId, emoji }, (about) => ({
        ...about,
        type: 'reacted',
        by: 'us',
        emoji,
      }));
    },
    async edit(messageId, text) {
      assertOpen(gate);
      assertSendable(text);
      const target = await targetOf(service, messageId);
      assertOurs(target.message);
      const { channelMessageId } = target;
      await carryOut(service, target, { type: 'edit', channelMessageId, text }, (about) => ({
        ...about,
        type: 'edited',
        text,
      }));
    },
    async takeBack(messageId) {
      assertOpen(gate);
      const target = await targetOf(service, messageId);
      assertOurs(target.message);
      const { channelMessageId } = target;
      await carryOut(service, target, { type: 'take-back', channelMessageId }, (about) => ({
        ...about,
        type: 'revoked',
      }));
    },
  };
}
