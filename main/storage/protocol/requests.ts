import { z } from 'zod';
import { ChannelAddress } from '../../engine/domain/channel.ts';
import {
  ChannelId,
  ChannelMessageId,
  ContactId,
  ConversationId,
  DraftId,
  MediaId,
  MessageId,
  SendId,
  TurnId,
} from '../../engine/domain/ids.ts';
import { SendState } from '../../engine/domain/send.ts';
import { Instant } from '../../engine/domain/time.ts';
import { TurnState } from '../../engine/domain/turn.ts';
import { ChangeSchema } from '../change-schema.ts';

const limit = z.number().int().min(1).max(1000);
const nothing = z.undefined();
const ids = <T extends z.ZodType>(id: T) => z.array(id).max(10_000);

/** A raw 256-bit key. Anything else would open, or make, a file that is not encrypted with it. */
export const VaultKey = z.string().regex(/^[0-9a-f]{64}$/);

/** Everything that may be asked of the vault process, with what is asked. */
export const REQUESTS = {
  open: z.object({ file: z.string().min(1), key: VaultKey }),
  close: nothing,
  commit: z.array(ChangeSchema),
  'conversations.arrival': z.object({
    channelId: ChannelId,
    channelMessageId: ChannelMessageId,
    chatAddress: ChannelAddress,
    senderAddress: ChannelAddress,
    sentAt: Instant.optional(),
  }),
  'conversations.whoIs': z.object({
    channelId: ChannelId,
    addresses: z.array(ChannelAddress).max(100),
  }),
  'conversations.aliases': ContactId,
  'conversations.handedOver': nothing,
  'conversations.snapshot': ConversationId,
  'conversations.get': ConversationId,
  'conversations.byIds': ids(ConversationId),
  'conversations.answered': ids(ConversationId),
  'conversations.heard': ConversationId,
  'conversations.looped': nothing,
  'conversations.contact': ContactId,
  'conversations.list': z.object({
    limit,
    after: z.string().nullable(),
    channelId: ChannelId.optional(),
  }),
  'conversations.countByMode': nothing,
  'messages.get': MessageId,
  'messages.byIds': ids(MessageId),
  'messages.page': z.object({
    conversationId: ConversationId,
    before: MessageId.nullable(),
    limit,
  }),
  'messages.findByChannelId': z.object({ channelId: ChannelId, id: ChannelMessageId }),
  'messages.search': z.object({
    text: z.string().max(1000),
    limit,
    conversationId: ConversationId.optional(),
  }),
  'media.get': MediaId,
  'media.byIds': ids(MediaId),
  'media.content': MediaId,
  'turns.get': TurnId,
  'turns.inStates': z.array(TurnState),
  'turns.count': z.array(TurnState),
  'turns.newest': ConversationId,
  'turns.newestOf': ids(ConversationId),
  'drafts.get': DraftId,
  'drafts.byIds': ids(DraftId),
  'drafts.ofTurn': TurnId,
  'sends.get': SendId,
  'sends.inStates': z.array(SendState),
  'sends.ofTurn': TurnId,
  'sends.leftSince': z.object({ channelId: ChannelId, since: Instant }),
  'sends.lastSent': nothing,
  'business.get': nothing,
  'business.facts': nothing,
  'gate.get': nothing,
  'accounts.all': nothing,
} as const;

export type Method = keyof typeof REQUESTS;
export type Input<M extends Method> = z.output<(typeof REQUESTS)[M]>;

const METHODS = Object.keys(REQUESTS) as [Method, ...Method[]];

/** The envelope of a request. `input` is parsed with its method's own schema. */
export const RequestEnvelope = z.object({
  id: z.number().int().nonnegative(),
  method: z.enum(METHODS),
  input: z.unknown(),
});
