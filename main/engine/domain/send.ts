import { z } from 'zod';
import { ChannelAddress } from './channel.ts';
import { Enclosure } from './enclosure.ts';
import { ErrorShape, FrontdeskError } from './errors.ts';
import {
  ChannelId,
  ChannelMessageId,
  ConversationId,
  DraftId,
  MessageId,
  SendId,
  TurnId,
} from './ids.ts';
import { MAX_REPLY_LENGTH } from './draft.ts';
import { Instant } from './time.ts';

export const SendState = z.enum([
  'queued',
  'handing-over',
  'sent',
  'cancelled',
  'failed',
  'unconfirmed',
]);
export type SendState = z.infer<typeof SendState>;

/** One durable entry of the outbox: the only way anything leaves for a customer. */
export const Send = z.object({
  id: SendId,
  /** Null for what the owner wrote without a draft. At most one live send per turn. */
  turnId: TurnId.nullable(),
  draftId: DraftId.nullable(),
  conversationId: ConversationId,
  channelId: ChannelId,
  /** Must equal the turn's recipient and the conversation's address when it is handed over. */
  recipient: ChannelAddress,
  /** May be empty where something is enclosed. */
  text: z.string().max(MAX_REPLY_LENGTH),
  /** The message it answers, shown with it. */
  quotes: ChannelMessageId.optional(),
  enclosure: Enclosure.optional(),
  origin: z.enum(['approved', 'auto', 'owner-desk']),
  /** The owner asked for it in spite of the freeze of that time. */
  despiteFreeze: Instant.optional(),
  /** Newest inbound message known when it was approved; null for the owner's own words. */
  answersMessageId: MessageId.nullable(),
  state: SendState,
  revision: z.number().int().nonnegative(),
  createdAt: Instant,
  /** The undo time: never handed over before. */
  notBefore: Instant,
  /** An approval made while the channel is away lapses then; null never. */
  lapsesAt: Instant.nullable(),
  handedOverAt: Instant.nullable(),
  settledAt: Instant.nullable(),
  attempts: z.number().int().nonnegative(),
  channelMessageId: ChannelMessageId.nullable(),
  error: ErrorShape.nullable(),
});
export type Send = z.infer<typeof Send>;

export type SendEvent =
  | 'hand-over'
  | 'accepted'
  | 'refused'
  | 'lost-contact'
  | 'not-handed-over'
  | 'cancel'
  | 'found'
  | 'absent'
  | 'give-up';

/** State × event → next state. `handing-over` is stored before the channel is called. */
export const SEND_TRANSITIONS: Readonly<
  Record<SendState, Readonly<Partial<Record<SendEvent, SendState>>>>
> = {
  queued: { 'hand-over': 'handing-over', cancel: 'cancelled', refused: 'failed' },
  'handing-over': {
    accepted: 'sent',
    refused: 'failed',
    'lost-contact': 'unconfirmed',
    'not-handed-over': 'queued',
    cancel: 'cancelled',
  },
  unconfirmed: { found: 'sent', absent: 'queued', 'give-up': 'cancelled' },
  sent: {},
  cancelled: {},
  failed: {},
};

/** @throws FrontdeskError `turn.wrong-state` where the event cannot happen in that state */
export function nextSendState(state: SendState, event: SendEvent): SendState {
  const next = SEND_TRANSITIONS[state][event];
  if (next === undefined) {
    throw new FrontdeskError('turn.wrong-state', `A reply that is ${state} cannot take ${event}.`, {
      details: { state, event },
    });
  }
  return next;
}

/** The send after an event: next state, next revision. `patch` is what else changes. Pure. */
export function advanceSend(
  send: Send,
  event: SendEvent,
  patch: Partial<
    Omit<
      Send,
      'id' | 'turnId' | 'conversationId' | 'channelId' | 'recipient' | 'state' | 'revision'
    >
  > = {},
): Send {
  return {
    ...send,
    ...patch,
    state: nextSendState(send.state, event),
    revision: send.revision + 1,
  };
}
