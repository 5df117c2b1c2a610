import type { Conversation } from '../domain/conversation.ts';
import type { Draft } from '../domain/draft.ts';
import { FrontdeskError } from '../domain/errors.ts';
import { MessageId, type ConversationId, type TurnId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import type { Instant } from '../domain/time.ts';
import type { Turn } from '../domain/turn.ts';
import type { Affair } from '../outbox/settlement.ts';
import type { EngineParts } from '../parts.ts';
import type { ConversationSnapshot } from '../ports/store.ts';

/** A conversation as it is while its lock is held. */
export interface Scene {
  readonly conversation: Conversation;
  readonly openTurns: readonly Turn[];
  readonly liveSends: readonly Send[];
  readonly now: Instant;
  /** The standing draft of an open turn; null where it has none. */
  draftOf(turn: Turn): Draft | null;
  /** A live send with everything that changes with it. */
  affair(send: Send): Affair;
}

/** A scene that is about one turn. `turn` may have ended. */
export interface TurnScene extends Scene {
  readonly turn: Turn;
  /** Its standing draft; null where it has none or has ended. */
  readonly draft: Draft | null;
}

type SceneParts = Pick<EngineParts, 'store' | 'locks' | 'clock' | 'random'>;

function notFound(what: string): FrontdeskError {
  return new FrontdeskError('not-found', `There is no such ${what}.`);
}

function sceneOf(parts: SceneParts, snapshot: ConversationSnapshot): Scene {
  const { conversation, openTurns, drafts, liveSends } = snapshot;
  const now = parts.clock.now();
  return {
    conversation,
    openTurns,
    liveSends,
    now,
    draftOf: (turn) => drafts.find((draft) => draft.id === turn.draftId) ?? null,
    affair: (send) => ({
      send,
      turn: openTurns.find((turn) => turn.id === send.turnId) ?? null,
      conversation,
      now,
      newMessageId: () => MessageId.parse(parts.random.id()),
    }),
  };
}

/**
 * Runs `work` with the conversation's lock held, from the read to the commit.
 * @throws FrontdeskError `not-found`, and what `work` throws
 */
export function inConversation<T>(
  parts: SceneParts,
  conversationId: ConversationId,
  work: (scene: Scene) => Promise<T>,
): Promise<T> {
  return parts.locks.run(conversationId, async () => {
    const snapshot = await parts.store.conversations.snapshot(conversationId);
    if (snapshot === null) throw notFound('chat');
    return work(sceneOf(parts, snapshot));
  });
}

/**
 * The same for the conversation of a turn.
 * @throws FrontdeskError `not-found`, and what `work` throws
 */
export async function inTurn<T>(
  parts: SceneParts,
  turnId: TurnId,
  work: (scene: TurnScene) => Promise<T>,
): Promise<T> {
  const known = await parts.store.turns.get(turnId);
  if (known === null) throw notFound('draft');
  return inConversation(parts, known.conversationId, async (scene) => {
    const open = scene.openTurns.find(({ id }) => id === turnId);
    const turn = open ?? (await parts.store.turns.get(turnId)) ?? known;
    return work({ ...scene, turn, draft: scene.draftOf(turn) });
  });
}
