import type { Figure } from './bench.ts';
import { oneByOne, rush } from './rush.ts';

const EACH = 30;

/** How much goes through the whole engine for longer than a burst, with a delivery tick for every reply. */
export default async function bench(): Promise<Figure[]> {
  const { written, replies, seconds, lost, doubled } = await rush(oneByOne, EACH, { ticks: true });
  if (lost + doubled > 0) throw new Error(`${lost} messages were lost, ${doubled} answered twice.`);
  return [
    {
      name: 'messages through the engine, in and out, with ticks',
      value: (written + replies) / seconds,
      unit: '/s',
      bound: null,
      better: 'higher',
    },
  ];
}
