import { z } from 'zod';
import { WarningKind } from './account-health.ts';
import { ChannelState } from './channel.ts';
import { ErrorCode } from './errors.ts';
import { GateState } from './gate-state.ts';
import { ChannelId, ConversationId, DraftId, MediaId, SendId, TurnId } from './ids.ts';
import { MediaState } from './media.ts';
import { SendState } from './send.ts';
import { TurnState } from './turn.ts';
import { Alarm } from './understanding.ts';

/** What the engine tells whoever listens (the desk, the tray, notifications): facts, after they are stored. */
export const EngineEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('conversation-changed'), conversationId: ConversationId }),
  /** Two chats turned out to be with one person; all that `from` had is in `into`. */
  z.object({
    type: z.literal('conversation-merged'),
    from: ConversationId,
    into: ConversationId,
  }),
  /** A photo, a voice note or a file is being fetched, is there, or cannot be had. */
  z.object({
    type: z.literal('media-changed'),
    mediaId: MediaId,
    state: MediaState,
  }),
  z.object({
    type: z.literal('message-stored'),
    conversationId: ConversationId,
    direction: z.enum(['in', 'out']),
  }),
  z.object({
    type: z.literal('turn-changed'),
    conversationId: ConversationId,
    turnId: TurnId,
    state: TurnState,
  }),
  z.object({
    type: z.literal('draft-ready'),
    conversationId: ConversationId,
    turnId: TurnId,
    draftId: DraftId,
  }),
  /** Not stored: the text so far of a draft that is being written. */
  z.object({
    type: z.literal('draft-streaming'),
    conversationId: ConversationId,
    turnId: TurnId,
    text: z.string(),
  }),
  /** Not stored: written in full, facts are being checked. */
  z.object({ type: z.literal('draft-checking'), conversationId: ConversationId, turnId: TurnId }),
  z.object({
    type: z.literal('send-changed'),
    conversationId: ConversationId,
    sendId: SendId,
    state: SendState,
  }),
  z.object({ type: z.literal('gate-changed'), gate: GateState }),
  z.object({ type: z.literal('channel-changed'), state: ChannelState }),
  /** Caps, warnings or the freeze of the account behind a channel. */
  z.object({ type: z.literal('account-changed'), channelId: ChannelId }),
  z.object({ type: z.literal('account-frozen'), channelId: ChannelId, kind: WarningKind }),
  z.object({ type: z.literal('loop-stopped'), conversationId: ConversationId }),
  /** A customer is upset, or may need help at once; told before an answer is looked for. */
  z.object({
    type: z.literal('customer-alarm'),
    conversationId: ConversationId,
    turnId: TurnId,
    alarm: Alarm,
  }),
  z.object({ type: z.literal('business-changed') }),
  /** Something failed that no turn can show. */
  z.object({ type: z.literal('fault'), code: ErrorCode, message: z.string() }),
]);
export type EngineEvent = z.infer<typeof EngineEvent>;
