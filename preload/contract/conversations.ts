import { z } from 'zod';
import { GroupReplies, Mode } from '../../main/engine/domain/conversation.ts';
import { MAX_REPLY_LENGTH } from '../../main/engine/domain/draft.ts';
import { Enclosure } from '../../main/engine/domain/enclosure.ts';
import { ConversationId, MessageId } from '../../main/engine/domain/ids.ts';
import {
  ConversationDetail,
  ConversationPage,
  SearchHit,
  ThreadPage,
} from '../../main/engine/domain/views/conversations.ts';
import { ApprovalResult } from '../../main/engine/domain/views/review.ts';
import { route } from './route.ts';

const Nothing = z.void();

export const conversationRoutes = {
  'conversations.list': route(
    z.object({ limit: z.number().int().min(1).max(500), after: z.string().nullable() }),
    ConversationPage,
  ),
  'conversations.detail': route(z.object({ conversationId: ConversationId }), ConversationDetail),
  /** The newest `limit` before `before` (null = from the end), oldest first. */
  'conversations.thread': route(
    z.object({
      conversationId: ConversationId,
      before: MessageId.nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    ThreadPage,
  ),
  'conversations.search': route(
    z.object({
      text: z.string().min(1).max(200),
      limit: z.number().int().min(1).max(200),
      conversationId: ConversationId.optional(),
    }),
    z.array(SearchHit),
  ),
  'conversations.setMode': route(
    z.object({ conversationId: ConversationId, mode: Mode }),
    ConversationDetail,
  ),
  /** Every conversation there is, and those that begin later. */
  'conversations.setModeForAll': route(
    z.object({ mode: Mode }),
    z.object({ changed: z.number().int() }),
  ),
  /** Only of a group. */
  'conversations.setGroupReplies': route(
    z.object({ conversationId: ConversationId, groupReplies: GroupReplies }),
    ConversationDetail,
  ),
  'conversations.markRead': route(z.object({ conversationId: ConversationId }), Nothing),
  /** The owner's own words: takes the conversation over and leaves through the outbox. */
  'conversations.write': route(
    z
      .object({
        conversationId: ConversationId,
        /** Empty only where something is enclosed. */
        text: z.string().max(MAX_REPLY_LENGTH),
        /** The message that it answers. */
        quotes: MessageId.optional(),
        enclosure: Enclosure.optional(),
        /** The owner wants it to leave although the account is frozen. */
        sendAnyway: z.boolean().optional(),
      })
      .refine(({ text, enclosure }) => text !== '' || enclosure !== undefined, { path: ['text'] }),
    ApprovalResult,
  ),
};
