import type { Figure } from './bench.ts';
import { openBenchDesk, type BenchDesk } from './bench-desk.ts';
import { QUESTION, REPLY } from './bench-model.ts';
import { storePast } from './history.ts';
import { overheadFigures, roundTrip, type RoundTrip } from './round-trip.ts';

const SAMPLES = 200;
const WARM_UP = 150;

async function sample(desk: BenchDesk, from: (at: number) => string): Promise<RoundTrip[]> {
  const trips: RoundTrip[] = [];
  for (let at = 0; at < SAMPLES; at += 1) trips.push(await roundTrip(desk, from(at)));
  return trips;
}

async function atMessage(number: number): Promise<Figure[]> {
  const desk = await openBenchDesk();
  try {
    for (let at = 0; at < WARM_UP; at += 1) await roundTrip(desk, 'somebody-else');
    const where = `at message ${number.toLocaleString('en')} of one`;
    if (number === 1) return overheadFigures(where, await sample(desk, (at) => `new-${at}`));
    const exchanges = (number - 2) / 2;
    const words = (at: number) => ({ question: `${QUESTION} (${at})`, answer: REPLY });
    await storePast(desk.store, { from: 'regular', exchanges, words });
    return overheadFigures(where, await sample(desk, () => 'regular'));
  } finally {
    await desk.close();
  }
}

/** Whether a conversation becomes slower as it grows. */
export default async function bench(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const number of [1, 1000, 10_000]) figures.push(...(await atMessage(number)));
  return figures;
}
