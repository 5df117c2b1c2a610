import { FrontdeskError } from '../domain/errors.ts';
import type { TurnId } from '../domain/ids.ts';
import type { Message } from '../domain/message.ts';
import type { Draft } from '../domain/draft.ts';
import type { Turn } from '../domain/turn.ts';
import type { TraceKey } from '../pipeline/trace-keys.ts';
import type { ReviewCard } from '../domain/views/review.ts';
import type { ServiceParts } from './service-parts.ts';

/** What came, or was changed, after the draft was written. */
function newerThan(draft: Draft | null, messages: readonly Message[]): Message[] {
  if (draft === null) return [];
  const answered = messages.findIndex(({ id }) => id === draft.answersMessageId);
  const changedSince = ({ editedAt = 0, revokedAt = 0 }: Message): boolean =>
    Math.max(editedAt, revokedAt) > draft.createdAt;
  return messages.filter(
    (message, index) => changedSince(message) || (answered >= 0 && index > answered),
  );
}

/** "Why this answer" says so where the reply goes elsewhere than when it was written. */
function toldOfMove(draft: Draft, { movedFrom }: Turn): Draft {
  if (movedFrom === undefined) return draft;
  const key: TraceKey = 'trace.moved';
  const moved = { step: 'gate-keeping', key, values: {}, ms: 0 } as const;
  return { ...draft, trace: [...draft.trace, moved] };
}

/**
 * Everything that the draft card shows of a turn, ended ones included.
 * @throws FrontdeskError `not-found`
 */
export async function readCard(
  { parts, drafting }: Pick<ServiceParts, 'parts' | 'drafting'>,
  turnId: TurnId,
): Promise<ReviewCard> {
  const { store } = parts;
  const turn = await store.turns.get(turnId);
  if (turn === null) throw new FrontdeskError('not-found', 'There is no such draft.');
  const [conversation, stored, versions, sends] = await Promise.all([
    store.conversations.get(turn.conversationId),
    store.messages.byIds(turn.messageIds),
    store.drafts.ofTurn(turnId),
    store.sends.ofTurn(turnId),
  ]);
  if (conversation === null) throw new FrontdeskError('not-found', 'There is no such chat.');
  const messages = turn.messageIds.flatMap(
    (id) => stored.find((message) => message.id === id) ?? [],
  );
  const standing = versions.find(({ id }) => id === turn.draftId) ?? null;
  const draft = standing && toldOfMove(standing, turn);
  return {
    turn,
    conversation,
    title: conversation.title,
    messages,
    newer: newerThan(draft, messages),
    draft,
    versions: [...versions],
    send: sends.at(-1) ?? null,
    streaming: drafting.progress(turnId),
  };
}
