import { z } from 'zod';
import { Contact, Conversation, Mode } from '../conversation.ts';
import { ConversationId, TurnId } from '../ids.ts';
import { Message } from '../message.ts';
import { HeldReason, SilenceReason, TurnState } from '../turn.ts';

/** The state of the newest turn, in the words of the status table. */
export const TurnSummary = z.object({
  turnId: TurnId,
  state: TurnState,
  silence: SilenceReason.nullable(),
  held: HeldReason.nullable(),
});
export type TurnSummary = z.infer<typeof TurnSummary>;

export const ConversationRow = z.object({
  conversation: Conversation,
  /** What the mode comes to with auto-reply off or a hand-over running. */
  effectiveMode: Mode,
  turn: TurnSummary.nullable(),
});
export type ConversationRow = z.infer<typeof ConversationRow>;

export const ConversationPage = z.object({
  items: z.array(ConversationRow),
  next: z.string().nullable(),
});
export type ConversationPage = z.infer<typeof ConversationPage>;

export const ConversationDetail = ConversationRow.extend({
  contact: Contact.nullable(),
  messageCount: z.number().int().nonnegative(),
});
export type ConversationDetail = z.infer<typeof ConversationDetail>;

export const ThreadPage = z.object({
  /** Oldest first. */
  items: z.array(Message),
  hasOlder: z.boolean(),
  total: z.number().int().nonnegative(),
});
export type ThreadPage = z.infer<typeof ThreadPage>;

export const SearchHit = z.object({
  message: Message,
  conversationId: ConversationId,
  conversationTitle: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;
