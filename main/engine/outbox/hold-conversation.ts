import { MessageId, type ConversationId } from '../domain/ids.ts';
import type { HeldReason } from '../domain/turn.ts';
import type { EngineParts } from '../parts.ts';
import { join, take } from '../step.ts';
import { holdBack } from './settlement.ts';

/**
 * Takes back everything that waits to leave in one conversation; resolves to how many that were. Called under the
 * conversation's lock.
 * @throws FrontdeskError what the store throws; then nothing was taken back
 */
export async function holdConversation(
  parts: Pick<EngineParts, 'store' | 'events' | 'clock' | 'random'>,
  conversationId: ConversationId,
  reason: HeldReason,
): Promise<number> {
  const { store, clock, random } = parts;
  const snapshot = await store.conversations.snapshot(conversationId);
  if (snapshot === null) return 0;
  const { conversation, openTurns, liveSends } = snapshot;
  const queued = liveSends.filter((send) => send.state === 'queued');
  const steps = queued.map((send) =>
    holdBack(
      {
        send,
        turn: openTurns.find((turn) => turn.id === send.turnId) ?? null,
        conversation,
        now: clock.now(),
        newMessageId: () => MessageId.parse(random.id()),
      },
      reason,
    ),
  );
  await take(parts, join(...steps));
  return queued.length;
}
