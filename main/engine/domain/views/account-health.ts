import { z } from 'zod';
import { AccountWarning, Cap, Freeze } from '../account-health.ts';
import { LoopStop } from '../loop-stop.ts';
import { ChannelId, ConversationId, SendId } from '../ids.ts';
import { Instant } from '../time.ts';

/** A chat by the name that the owner knows it by. */
const NamedChat = z.object({ conversationId: ConversationId, title: z.string() });

/** How much of one cap is used right now. */
export const CapUse = z.object({
  cap: Cap,
  /** Replies that may leave within the cap's time now. */
  limit: z.number().int().positive(),
  /** The same once warm-up is over. */
  fullLimit: z.number().int().positive(),
  used: z.number().int().nonnegative(),
  /** When one more becomes free; null while nothing is used. */
  freesAt: Instant.nullable(),
  /** `contact-hour`: the chat that uses most of it, whose figures these are; null while nothing is used. */
  chat: NamedChat.nullable(),
});
export type CapUse = z.infer<typeof CapUse>;

/** A reply that is approved and waits for a cap. */
export const PacedReply = NamedChat.extend({
  sendId: SendId,
  until: Instant,
  cap: Cap,
  limit: z.number().int().positive(),
});
export type PacedReply = z.infer<typeof PacedReply>;

export const StoppedLoop = NamedChat.extend({ stop: LoopStop });
export type StoppedLoop = z.infer<typeof StoppedLoop>;

/** What "Account health" shows of one channel that stands under somebody else's rules. */
export const AccountHealth = z.object({
  channelId: ChannelId,
  /** False where the owner has switched pace and caps off. */
  paced: z.boolean(),
  linkedSince: Instant.nullable(),
  /** Day 1 to `days` after linking; null when it is over or nothing is linked. */
  warmUp: z.object({ day: z.number().int().positive(), days: z.number().int() }).nullable(),
  /** One each: `contact-hour`, `hour`, `day`. */
  caps: z.array(CapUse),
  /** Soonest first. */
  waiting: z.array(PacedReply),
  /** Milliseconds. */
  pace: z.object({
    perCharacter: z.number().int(),
    shortest: z.number().int(),
    longest: z.number().int(),
    betweenChats: z.object({ from: z.number().int(), to: z.number().int() }),
  }),
  /** Newest first. */
  warnings: z.array(AccountWarning),
  freeze: Freeze.nullable(),
  /** Newest first. */
  loops: z.array(StoppedLoop),
  /** First messages to strangers that were held back, ever. */
  coldBlocked: z.number().int().nonnegative(),
});
export type AccountHealth = z.infer<typeof AccountHealth>;
