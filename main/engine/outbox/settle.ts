import { FrontdeskError } from '../domain/errors.ts';
import { MessageId } from '../domain/ids.ts';
import { bodyText, type Quotation } from '../domain/message.ts';
import type { Send } from '../domain/send.ts';
import type { EngineParts } from '../parts.ts';
import { preview } from '../intake/records.ts';
import type { Change } from '../ports/store.ts';
import { take, type Step } from '../step.ts';
import { settlement, type Fate } from './settlement.ts';

type SettleParts = Pick<EngineParts, 'store' | 'events' | 'clock' | 'random'>;

/** The channel may have told us of our own message before it acknowledged it: then it is in the thread already. */
async function isInThread(parts: SettleParts, send: Send, fate: Fate): Promise<boolean> {
  if (fate.fate !== 'sent' || fate.channelMessageId === null) return false;
  const { store } = parts;
  return (await store.messages.findByChannelId(send.channelId, fate.channelMessageId)) !== null;
}

function withoutMessage(step: Step): Step {
  const ofMessage: readonly Change['type'][] = ['add-message', 'put-media'];
  return { ...step, changes: step.changes.filter(({ type }) => !ofMessage.includes(type)) };
}

/** What the send quotes, as the thread shows it. */
async function quotedBy({ store }: SettleParts, send: Send): Promise<Quotation | undefined> {
  if (send.quotes === undefined) return undefined;
  const message = await store.messages.findByChannelId(send.channelId, send.quotes);
  if (message === null) return undefined;
  const ours = message.direction === 'out';
  return { channelMessageId: send.quotes, preview: preview(bodyText(message.body)), ours };
}

/**
 * Stores the fate of a send, its turn and the message that left, in one commit; nothing where it was settled
 * before. Called under the conversation's lock. Gives the send as it is now where its chat has become another one, whose
 * lock is needed instead; null otherwise.
 * @throws FrontdeskError what the store throws
 */
export async function settle(parts: SettleParts, send: Send, fate: Fate): Promise<Send | null> {
  const { store, clock, random } = parts;
  const snapshot = await store.conversations.snapshot(send.conversationId);
  const current = snapshot?.liveSends.find(({ id }) => id === send.id);
  if (snapshot === null || current === undefined) {
    const now = await store.sends.get(send.id);
    return now === null || now.conversationId === send.conversationId ? null : now;
  }
  const step = settlement(
    {
      send: current,
      turn: snapshot.openTurns.find((turn) => turn.id === send.turnId) ?? null,
      conversation: snapshot.conversation,
      now: clock.now(),
      newMessageId: () => MessageId.parse(random.id()),
      quoted: await quotedBy(parts, current),
    },
    fate,
  );
  try {
    await take(parts, step);
    return null;
  } catch (cause) {
    const conflict = cause instanceof FrontdeskError && cause.code === 'conflict';
    if (!conflict || !(await isInThread(parts, send, fate))) throw cause;
    await take(parts, withoutMessage(step));
    return null;
  }
}
