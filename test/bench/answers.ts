import type { BenchDesk } from './bench-desk.ts';

/** What became of everything that customers wrote. */
export interface Answers {
  /** Replies that the channel was handed. */
  replies: number;
  /** Messages of customers that a reply answered. */
  answered: number;
  /** Messages of customers that nothing answered. */
  lost: number;
  /** Answers too many: the same message answered twice, or one reply handed over twice. */
  doubled: number;
  /** Replies that reached a customer after the reply to something written later. */
  outOfOrder: number;
}

/** Compares what the store says was sent with what the channel was really handed. */
export async function countAnswers(
  desk: BenchDesk,
  /** Messages of customers, and how many were written and answered before the ones to count. */
  written: { count: number; before: number },
): Promise<Answers> {
  const { store, channel } = desk;
  const sent = (await store.turns.inStates(['sent'])).slice(written.before);
  const answeredIds = sent.flatMap(({ messageIds }) => messageIds);
  const answered = new Set(answeredIds).size;
  const sends = new Map((await store.sends.inStates(['sent'])).map((send) => [send.id, send]));
  const { deliveries } = channel.world;
  const handedOver = new Set(deliveries.map(({ sendId }) => sendId)).size;
  let outOfOrder = 0;
  const newest = new Map<string, string>();
  for (const { sendId, recipient } of deliveries) {
    // Ids of messages sort by the time at which they were stored.
    const answers = sends.get(sendId)?.answersMessageId ?? '';
    if (answers <= (newest.get(recipient) ?? '')) outOfOrder += 1;
    newest.set(recipient, answers);
  }
  return {
    replies: deliveries.length,
    answered,
    lost: written.count - answered,
    doubled: answeredIds.length - answered + deliveries.length - handedOver,
    outOfOrder,
  };
}
