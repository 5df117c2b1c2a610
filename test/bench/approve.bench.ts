import type { Approval } from '../../main/engine/domain/views/review.ts';
import { type Figure, percentile } from './bench.ts';
import { openBenchDesk, type BenchDesk } from './bench-desk.ts';
import { QUESTION } from './bench-model.ts';

const DRAFTS = 500;
const WARM_UP = 100;
const P95_MS = 50;
const QUEUE = 1000;
const READS = 30;

/** Everybody asks once, and the drafts wait for the owner. */
async function fillQueue(desk: BenchDesk, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const ready = desk.happened(({ type }) => type === 'draft-ready');
    await desk.channel.receive(`customer-${at}`, QUESTION);
    await ready;
  }
}

/** From the owner's key press, as the desk's main process hears of it, to the channel's being handed the reply. */
async function approve(desk: BenchDesk, approval: Approval): Promise<number> {
  let handedOverAt = 0;
  desk.channel.behave = () => {
    handedOverAt = performance.now();
    return 'deliver';
  };
  const sent = desk.happened(
    (event) =>
      event.type === 'turn-changed' && event.turnId === approval.turnId && event.state === 'sent',
  );
  const pressedAt = performance.now();
  await desk.engine.services.review.approve(approval);
  await sent;
  return handedOverAt - pressedAt;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The queue with a thousand drafts in it, and how soon an approved one leaves. */
export default async function bench(): Promise<Figure[]> {
  const desk = await openBenchDesk({ settings: { autoReply: false, defaultMode: 'draft' } });
  try {
    const { review } = desk.engine.services;
    await fillQueue(desk, QUEUE);
    const reads: number[] = [];
    for (let at = 0; at < READS; at += 1) reads.push(await timed(() => review.queue()));
    const queue = await review.queue();
    if (queue.length !== QUEUE) throw new Error(`${queue.length} drafts wait, not ${QUEUE}.`);
    const left: number[] = [];
    for (const { turnId, draftId, draftVersion, lastMessageId } of queue.slice(
      0,
      WARM_UP + DRAFTS,
    )) {
      if (draftId === null || draftVersion === null)
        throw new Error('A turn waits without a draft.');
      left.push(
        await approve(desk, { turnId, draftId, draftVersion, lastMessageId, flagsSeen: true }),
      );
    }
    const measured = left.slice(WARM_UP);
    const lower = { unit: 'ms', better: 'lower' } as const;
    return [
      {
        name: 'approve → channel, median',
        value: percentile(measured, 0.5),
        bound: null,
        ...lower,
      },
      {
        name: 'approve → channel, p95',
        value: percentile(measured, 0.95),
        bound: P95_MS,
        ...lower,
      },
      {
        name: 'queue of 1,000 drafts read, median',
        value: percentile(reads, 0.5),
        bound: null,
        ...lower,
      },
      {
        name: 'queue of 1,000 drafts read, p95',
        value: percentile(reads, 0.95),
        bound: null,
        ...lower,
      },
    ];
  } finally {
    await desk.close();
  }
}
