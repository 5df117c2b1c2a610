import { z } from 'zod';
import { ChannelAddress } from './channel.ts';
import { MAX_DRAFT_LENGTH } from './draft.ts';
import { ErrorShape } from './errors.ts';
import { ChannelId, ConversationId, DraftId, MessageId, TurnId } from './ids.ts';
import { Instant } from './time.ts';
import { Alarm } from './understanding.ts';

export const TurnState = z.enum([
  'collecting',
  'ready',
  'drafting',
  'awaiting-review',
  'approved',
  'sending',
  'sent',
  'rejected',
  'superseded',
  'expired',
  'handed-over',
  'silent',
  'failed',
  'unconfirmed',
]);
export type TurnState = z.infer<typeof TurnState>;

/** Why Frontdesk says nothing. Shown to the owner in words. */
export const SilenceReason = z.enum([
  'mode-off',
  'handed-over',
  'group',
  'nothing-to-answer',
  'unsupported',
  'loop',
  'opted-out',
]);
export type SilenceReason = z.infer<typeof SilenceReason>;

/** Why a draft that was already approved came back to the queue. */
export const HeldReason = z.enum([
  'customer-wrote',
  'stopped',
  'undone',
  'too-late',
  /** Sending was frozen to protect the account. */
  'frozen',
  /** A cap would have kept an automatic reply for too long. */
  'paced',
]);
export type HeldReason = z.infer<typeof HeldReason>;

/** What the owner has typed into a draft and not closed yet: no version, so nothing that could leave. */
export const OwnWords = z.object({ basedOn: DraftId, text: z.string().max(MAX_DRAFT_LENGTH) });
export type OwnWords = z.infer<typeof OwnWords>;

/** One unit of work: one or more inbound messages (a burst) that get one reply. */
export const Turn = z.object({
  id: TurnId,
  conversationId: ConversationId,
  channelId: ChannelId,
  /** Pinned at intake; the gate refuses any other. */
  recipient: ChannelAddress,
  state: TurnState,
  /** Counts every stored change; a write must name the one it read. */
  revision: z.number().int().nonnegative(),
  /** Oldest first. The last one is what an approval must name. */
  messageIds: z.array(MessageId).min(1),
  openedAt: Instant,
  updatedAt: Instant,
  /** While collecting: quiet since then → ready. Never later than `collectUntil`. */
  quietAt: Instant,
  collectUntil: Instant,
  /** How often drafting was started; a crash loop ends in `failed`. */
  attempts: z.number().int().nonnegative(),
  /** The draft version that stands; null before the first. */
  draftId: DraftId.nullable(),
  /** The owner is looking at or has edited the draft: a new message must not replace it. */
  kept: z.boolean(),
  /** Where they stand, the draft is kept. */
  ownWords: OwnWords.optional(),
  /** Last inbound message that came after the standing draft was written; null when it is up to date. */
  newerMessageId: MessageId.nullable(),
  held: HeldReason.nullable(),
  silence: SilenceReason.nullable(),
  /** Why it comes first and never leaves without the owner, as its words were last understood. */
  alarm: Alarm.optional(),
  error: ErrorShape.nullable(),
  /** A wish of the owner for the next draft. */
  hint: z.string().max(500).nullable(),
  /** How often a customer changed or took back what this asks; an approval names it. */
  edits: z.number().int().nonnegative().optional(),
  /** Where a reply would have gone before the customer turned out to have another address too. */
  movedFrom: ChannelAddress.optional(),
  /** Put off by the owner: sorts to the end of the queue. */
  laterAt: Instant.nullable(),
  replaces: TurnId.nullable(),
});
export type Turn = z.infer<typeof Turn>;

/** The inbound message that an approval of this turn must name. */
export function lastMessageId(turn: Turn): MessageId {
  const last = turn.messageIds.at(-1);
  if (last === undefined) throw new RangeError('a turn has at least one message');
  return last;
}
