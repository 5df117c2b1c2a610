import { z } from 'zod';
import { ChannelAddress } from './channel.ts';
import { ChannelId, ChannelMessageId } from './ids.ts';
import { MAX_TEXT_LENGTH, Participant } from './message.ts';
import { Instant } from './time.ts';

const about = {
  channelId: ChannelId,
  chatAddress: ChannelAddress,
  /** The message that it changes; it may not be stored here, or not yet. */
  channelMessageId: ChannelMessageId,
  at: Instant,
};

/** Something that happens to a message after it was written. May arrive twice, late, or before its message. */
export const Amendment = z.discriminatedUnion('type', [
  z.object({ ...about, type: z.literal('edited'), text: z.string().max(MAX_TEXT_LENGTH) }),
  z.object({ ...about, type: z.literal('revoked') }),
  z.object({
    ...about,
    type: z.literal('reacted'),
    by: Participant,
    /** Empty where the reaction was taken back. */
    emoji: z.string().max(64),
  }),
  z.object({
    ...about,
    type: z.literal('voted'),
    by: Participant,
    /** All that are ticked now; empty where the vote was taken back. */
    options: z.array(z.string().max(256)).max(32),
  }),
]);
export type Amendment = z.infer<typeof Amendment>;

/** The channel has learnt that these addresses are one person. The first one is what it uses from now on. */
export const SamePerson = z.object({
  channelId: ChannelId,
  addresses: z.array(ChannelAddress).min(2).max(8),
  /** The person has a new number, and told so. */
  numberChanged: z.boolean(),
  at: Instant,
});
export type SamePerson = z.infer<typeof SamePerson>;
