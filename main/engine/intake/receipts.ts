import { DeliveryReceipt, type DeliveryState } from '../domain/channel.ts';
import type { EngineParts } from '../parts.ts';
import { ConversationLocks } from '../conversation-locks.ts';

const RANK: Readonly<Record<DeliveryState, number>> = {
  pending: 0,
  sent: 1,
  failed: 2,
  delivered: 3,
  read: 4,
};

/** A tick may overtake the storing of its message: it is tried again after so many milliseconds. */
const RETRY_AFTER_MS = [250, 1000, 5000, 30_000] as const;

/** Ticks that wait for their message, at most; a tick is a courtesy, and not worth unbounded memory. */
const MOST_WAITING = 2000;

/** Whether a tick says more than is known. Ticks come twice, late and out of order; they never go back. */
export function saysMore(known: DeliveryState | null, told: DeliveryState): boolean {
  return known === null || RANK[told] > RANK[known];
}

export interface Receipts {
  take(raw: unknown): Promise<void>;
  stop(): void;
}

/** Delivery ticks: kept with their message, also where they come before it is stored. */
export function createReceipts(
  parts: Pick<EngineParts, 'store' | 'clock' | 'logger' | 'events'>,
): Receipts {
  const { store, clock, logger, events } = parts;
  const oneAtATime = new ConversationLocks();
  const waiting = new Set<() => void>();

  async function apply(receipt: DeliveryReceipt): Promise<boolean> {
    const message = await store.messages.findByChannelId(
      receipt.channelId,
      receipt.channelMessageId,
    );
    if (message === null) return false;
    if (message.direction === 'in' || !saysMore(message.delivery, receipt.state)) return true;
    await store.commit([{ type: 'set-delivery', messageId: message.id, delivery: receipt.state }]);
    events.emit({ type: 'conversation-changed', conversationId: message.conversationId });
    return true;
  }

  async function attempt(receipt: DeliveryReceipt, tries: number): Promise<void> {
    const key = `${receipt.channelId} ${receipt.channelMessageId}`;
    const found = await oneAtATime.run(key, () => apply(receipt));
    const delay = RETRY_AFTER_MS[tries];
    if (found || delay === undefined || waiting.size >= MOST_WAITING) return;
    const callOff = clock.schedule(clock.now() + delay, () => {
      waiting.delete(callOff);
      attempt(receipt, tries + 1).catch((cause: unknown) => {
        logger.error('receipt.not-stored', cause, { channelId: receipt.channelId });
      });
    });
    waiting.add(callOff);
  }

  return {
    async take(raw) {
      const parsed = DeliveryReceipt.safeParse(raw);
      if (parsed.success) return attempt(parsed.data, 0);
      logger.warn('receipt.refused', { issues: parsed.error.issues.length });
    },
    stop() {
      for (const callOff of waiting) callOff();
      waiting.clear();
    },
  };
}
