import type { Figure } from './bench.ts';
import { openBenchDesk, type BenchDesk } from './bench-desk.ts';
import { diskFigures } from './disk.ts';
import { overheadFigures, roundTrip, type RoundTrip } from './round-trip.ts';

const SAMPLES = 300;
const WARM_UP = 150;

async function trips(desk: BenchDesk, count: number, from: (at: number) => string) {
  const taken: RoundTrip[] = [];
  for (let at = 0; at < count; at += 1) taken.push(await roundTrip(desk, from(at)));
  return taken;
}

/** Over so many chats, each of which has been written in before. */
async function overConversations(count: number): Promise<Figure[]> {
  const desk = await openBenchDesk();
  try {
    const from = (at: number) => `customer-${at % count}`;
    await trips(desk, Math.max(WARM_UP, count), from);
    const where = count === 1 ? '1 conversation' : `${count.toLocaleString('en')} conversations`;
    return overheadFigures(where, await trips(desk, SAMPLES, from));
  } finally {
    await desk.close();
  }
}

/** What we add to a provider's own time, one message after the other, with every delay at 0. */
export default async function bench(): Promise<Figure[]> {
  const figures = diskFigures();
  for (const count of [1, 100, 1000]) figures.push(...(await overConversations(count)));
  return figures;
}
