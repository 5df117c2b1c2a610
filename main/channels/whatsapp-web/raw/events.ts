import { z } from 'zod';
import { listOf, maybeNumber, textOf } from './lenient.ts';
import { maybeKey } from './message-key.ts';
import { maybeWid } from './wid.ts';

/** A reaction, by the names of the page's own record and of whatsapp-web.js. */
export const RawReaction = z
  .object({
    parentMsgKey: maybeKey,
    reactionParentKey: maybeKey,
    msgId: maybeKey,
    reactionText: textOf(64),
    reaction: textOf(64),
    senderUserJid: maybeWid,
    senderId: maybeWid,
    /** In seconds. */
    timestamp: maybeNumber,
  })
  .transform((raw) => ({
    key: raw.parentMsgKey ?? raw.reactionParentKey ?? raw.msgId,
    emoji: raw.reactionText ?? raw.reaction ?? '',
    by: raw.senderUserJid ?? raw.senderId,
    seconds: raw.timestamp,
  }));
export type RawReaction = z.infer<typeof RawReaction>;

const Choice = z.object({ name: textOf(256), localId: maybeNumber });
const Poll = z.object({ pollOptions: listOf(Choice, 32) });

/** A vote, by the same two sets of names. Options come by name, or by number with the poll beside them. */
export const RawVote = z
  .object({
    parentMsgKey: maybeKey,
    pollUpdateParentKey: maybeKey,
    voter: maybeWid,
    sender: maybeWid,
    senderUserJid: maybeWid,
    selectedOptions: z.array(z.unknown()).optional().catch(undefined),
    selectedOptionLocalIds: z
      .union([
        z.array(z.number()),
        z.record(z.string(), z.number()).transform(Object.values<number>),
      ])
      .catch([]),
    parentMessage: z
      .union([z.object({ _data: Poll }).transform((wrapped) => wrapped._data), Poll])
      .optional()
      .catch(undefined),
    interractedAtTs: maybeNumber,
    senderTimestampMs: maybeNumber,
  })
  .transform((raw) => ({
    key: raw.parentMsgKey ?? raw.pollUpdateParentKey,
    by: raw.voter ?? raw.sender ?? raw.senderUserJid,
    at: raw.interractedAtTs ?? raw.senderTimestampMs,
    options: namesOf(raw),
  }));
export type RawVote = z.infer<typeof RawVote>;

/** Null where an option has no name: then it is not known what was voted for. */
function namesOf(raw: {
  selectedOptions?: unknown[] | undefined;
  selectedOptionLocalIds: number[];
  parentMessage?: z.infer<typeof Poll> | undefined;
}): string[] | null {
  const named = raw.selectedOptions?.map((option) => Choice.safeParse(option).data?.name);
  const options = raw.parentMessage?.pollOptions ?? [];
  const names =
    named ??
    raw.selectedOptionLocalIds.map((id) => options.find(({ localId }) => localId === id)?.name);
  return names.every((name) => name !== undefined) ? names.slice(0, 32) : null;
}
