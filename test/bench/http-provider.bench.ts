import { createProviders } from '../../main/providers/providers.ts';
import { startFakeProvider } from '../doubles/fake-provider.ts';
import { MemorySecretStore } from '../doubles/memory-secret-store.ts';
import { type Figure, percentile } from './bench.ts';
import { openBenchDesk } from './bench-desk.ts';
import { REPLY } from './bench-model.ts';
import { handOver } from './round-trip.ts';

const SAMPLES = 200;
const WARM_UP = 100;

/** The same way as in the other benches, but through a real adapter and a real connection on this machine. */
export default async function bench(): Promise<Figure[]> {
  let askedAt = 0;
  const provider = await startFakeProvider({ remember: 1 });
  provider.answer(() => {
    askedAt = performance.now();
    return { content: REPLY };
  });
  const config = { id: 'openai-compatible' as const, model: 'bench-1', baseUrl: provider.v1 };
  const desk = await openBenchDesk({
    settings: { provider: 'openai-compatible', providers: [config] },
    models: (parts) => createProviders({ ...parts, secrets: new MemorySecretStore() }).models,
  });
  try {
    const trip = async (at: number) => {
      const { writtenAt, handedOverAt } = await handOver(desk, `customer-${at % 100}`);
      return { in: askedAt - writtenAt, whole: handedOverAt - writtenAt };
    };
    const trips = await inTurn(trip);
    const figure = (name: string, samples: number[], share: number): Figure => ({
      name,
      value: percentile(samples, share),
      unit: 'ms',
      bound: null,
      better: 'lower',
    });
    const whole = trips.map((one) => one.whole);
    const name = 'over HTTP on this machine';
    return [
      figure(
        `${name}: message → provider asked, median`,
        trips.map((one) => one.in),
        0.5,
      ),
      figure(
        `${name}: message → reply handed over, with the provider's own time, median`,
        whole,
        0.5,
      ),
      figure(
        `${name}: message → reply handed over, with the provider's own time, p95`,
        whole,
        0.95,
      ),
    ];
  } finally {
    await desk.close();
    await provider.close();
  }
}

async function inTurn<T>(work: (at: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let at = 0; at < WARM_UP + SAMPLES; at += 1) done.push(await work(at));
  return done.slice(WARM_UP);
}
