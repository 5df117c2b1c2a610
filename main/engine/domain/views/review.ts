import { z } from 'zod';
import { Conversation, LastBody } from '../conversation.ts';
import { Draft, DraftFlag, Evidence } from '../draft.ts';
import { Cap } from '../account-health.ts';
import { EnclosureKind } from '../enclosure.ts';
import { ErrorShape } from '../errors.ts';
import { ChannelId, ConversationId, DraftId, MessageId, SendId, TurnId } from '../ids.ts';
import { Message } from '../message.ts';
import { Send, SendState } from '../send.ts';
import { Instant, LanguageTag } from '../time.ts';
import { HeldReason, Turn, TurnState } from '../turn.ts';

/** Why a draft may not be part of a bulk approval. */
export const BulkExclusion = z.enum([
  'flagged',
  'needs-you',
  'alarm',
  'first-time',
  'group',
  'money',
  'date',
  'refund',
  'health',
  'law',
  'link',
  'attachment',
  'tool',
  'language',
  'newer-message',
  'old',
  'unconfirmed',
  'not-connected',
  'capped',
  'stopped',
  'edited',
  'no-draft',
]);
export type BulkExclusion = z.infer<typeof BulkExclusion>;

/** One row of *Waiting for you*. */
export const QueueItem = z.object({
  turnId: TurnId,
  conversationId: ConversationId,
  channelId: ChannelId,
  /** `awaiting-review`, `failed` or `unconfirmed`. */
  state: TurnState,
  title: z.string(),
  /** The newest inbound words. */
  preview: z.string(),
  /** What that message is where it is not plain words. */
  body: LastBody.optional(),
  waitingSince: Instant,
  laterAt: Instant.nullable(),
  draftId: DraftId.nullable(),
  draftVersion: z.number().int().nullable(),
  lastMessageId: MessageId,
  evidence: Evidence.nullable(),
  flags: z.array(DraftFlag),
  language: LanguageTag.nullable(),
  held: HeldReason.nullable(),
  /** The customer wrote again after this draft. */
  newer: z.boolean(),
  urgent: z.boolean(),
  error: ErrorShape.nullable(),
  /** Null where it may be ticked. */
  bulkExclusion: BulkExclusion.nullable(),
});
export type QueueItem = z.infer<typeof QueueItem>;

/** Everything that the draft card and its "Why this answer" show. */
export const ReviewCard = z.object({
  turn: Turn,
  conversation: Conversation,
  title: z.string(),
  /** The exact messages that the turn answers, oldest first. */
  messages: z.array(Message),
  /** Of those, the ones that came after the standing draft was written. */
  newer: z.array(Message),
  /** The standing draft; null while the first is being written or when it failed. */
  draft: Draft.nullable(),
  /** All versions, version 1 first. */
  versions: z.array(Draft),
  /** The live or last send of this turn. */
  send: Send.nullable(),
  /** Text so far while a draft is being written. */
  streaming: z.object({ text: z.string(), checking: z.boolean() }).nullable(),
});
export type ReviewCard = z.infer<typeof ReviewCard>;

/** What an approval must name: exactly what was on the screen. */
export const Approval = z.object({
  turnId: TurnId,
  draftId: DraftId,
  draftVersion: z.number().int().positive(),
  lastMessageId: MessageId,
  /** The turn's `edits` as they were on the screen; 0 where left out. */
  edits: z.number().int().nonnegative().optional(),
  /** The owner has seen the flags (the second A). */
  flagsSeen: z.boolean(),
  /** "Send anyway": the owner wants it to leave although the account is frozen. */
  sendAnyway: z.boolean().optional(),
});
export type Approval = z.infer<typeof Approval>;

export const ApprovalResult = z.object({ sendId: SendId, notBefore: Instant });
export type ApprovalResult = z.infer<typeof ApprovalResult>;

/** One row of *Leaving*. */
export const LeavingItem = z.object({
  sendId: SendId,
  turnId: TurnId.nullable(),
  conversationId: ConversationId,
  title: z.string(),
  preview: z.string(),
  /** What goes with the words, or instead of them. */
  enclosed: EnclosureKind.optional(),
  notBefore: Instant,
  state: SendState,
  /** Waits for a cap of the account, and until when at the latest it then leaves; left out where it does not. */
  paced: z.object({ until: Instant, cap: Cap, limit: z.number().int().positive() }).optional(),
  /** Waits for the channel to come back. */
  waitingForChannel: z.boolean(),
  canUndo: z.boolean(),
});
export type LeavingItem = z.infer<typeof LeavingItem>;

/** What "undo last" brought back. */
export const Undone = z.object({
  what: z.enum(['send', 'rejection', 'take-over', 'later']),
  conversationId: ConversationId,
  turnId: TurnId.nullable(),
});
export type Undone = z.infer<typeof Undone>;
