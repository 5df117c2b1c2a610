import type { TurnState } from '../../main/engine/domain/turn.ts';
import { type Figure, percentile } from './bench.ts';
import type { BenchDesk } from './bench-desk.ts';
import { QUESTION } from './bench-model.ts';

/** So much later writes the customer again, in ms: the same words sooner, and the loop breaker would step in. */
const BETWEEN_MESSAGES_MS = 6 * 60_000;

const ENDS: readonly TurnState[] = ['sent', 'failed', 'silent', 'awaiting-review'];

/** What Frontdesk adds to the provider's own time, in milliseconds. */
export interface RoundTrip {
  /** From the customer's message to the provider's being asked. */
  in: number;
  /** From the provider's last word to the channel's being handed the reply. */
  out: number;
}

/** One customer writes and is answered; resolves when all of it is stored. */
export async function handOver(
  desk: BenchDesk,
  from: string,
): Promise<{ writtenAt: number; handedOverAt: number }> {
  const { channel, clock } = desk;
  clock.moveOn(BETWEEN_MESSAGES_MS);
  let handedOverAt = 0;
  channel.behave = () => {
    handedOverAt = performance.now();
    return 'deliver';
  };
  const settled = desk.happened(
    (event) => event.type === 'turn-changed' && ENDS.includes(event.state),
  );
  const writtenAt = performance.now();
  await channel.receive(from, QUESTION);
  const end = await settled;
  if (end.type !== 'turn-changed' || end.state !== 'sent') {
    throw new Error(`No answer: ${JSON.stringify(end)}`);
  }
  return { writtenAt, handedOverAt };
}

/** The same, with the provider's time taken out. */
export async function roundTrip(desk: BenchDesk, from: string): Promise<RoundTrip> {
  const { writtenAt, handedOverAt } = await handOver(desk, from);
  return { in: desk.model.askedAt - writtenAt, out: handedOverAt - desk.model.endedAt };
}

const MEDIAN_MS = 8;
const P95_MS = 15;

/** In and out together, and each alone. */
export function overheadFigures(where: string, trips: readonly RoundTrip[]): Figure[] {
  const figure = (
    what: string,
    samples: number[],
    share: number,
    bound: number | null,
  ): Figure => ({
    name: `${what}, ${where}`,
    value: percentile(samples, share),
    unit: 'ms',
    bound,
    better: 'lower',
  });
  const both = trips.map((trip) => trip.in + trip.out);
  return [
    figure('overhead in + out, median', both, 0.5, MEDIAN_MS),
    figure('overhead in + out, p95', both, 0.95, P95_MS),
    figure(
      'of this in, median',
      trips.map((trip) => trip.in),
      0.5,
      null,
    ),
    figure(
      'of this out, median',
      trips.map((trip) => trip.out),
      0.5,
      null,
    ),
  ];
}
