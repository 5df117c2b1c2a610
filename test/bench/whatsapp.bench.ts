import { inFolder } from './bench-folder.ts';
import { type Figure, percentile } from './bench.ts';
import { buildApp, startWithApp } from './whatsapp-app.ts';
import { findChromium } from './whatsapp-chromium.ts';
import { startPlain } from './whatsapp-plain.ts';
import type { WhatsAppSide } from './whatsapp-side.ts';
import { linkOnce, workThrough, type Done } from './whatsapp-work.ts';

const LINKS = 3;
const P95_REPLY_MS = 50;
const P99_LOOP_MS = 50;
const IDLE_MB = 400;

type Start = (folder: string) => Promise<WhatsAppSide>;

/** Linked three times, each from nothing; then all the rest. */
async function measure(start: Start): Promise<Done> {
  const links: Pick<Done, 'toCode' | 'toReady'>[] = [];
  for (let at = 1; at < LINKS; at += 1) links.push(await during(start, linkOnce));
  const done = await during(start, workThrough);
  links.push(done);
  return {
    ...done,
    toCode: middle(links.map(({ toCode }) => toCode)),
    toReady: middle(links.map(({ toReady }) => toReady)),
  };
}

function during<T>(start: Start, work: (side: WhatsAppSide) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const side = await start(folder);
    try {
      return await work(side);
    } finally {
      await side.close();
    }
  });
}

const middle = (samples: readonly number[]): number => percentile(samples, 0.5);

/** What both are asked for. Only ours is held to something. */
function figures(done: Done, side: string, ours: boolean): Figure[] {
  const lower = (name: string, value: number, unit: string, bound: number | null): Figure => ({
    name: `WhatsApp, ${side}: ${name}`,
    value,
    unit,
    bound: ours ? bound : null,
    better: 'lower',
  });
  const ms = (name: string, samples: readonly number[], p95Bound: number | null = null) => [
    lower(`${name}, median`, middle(samples), 'ms', null),
    lower(`${name}, p95`, percentile(samples, 0.95), 'ms', p95Bound),
  ];
  const rate = (name: string, all: readonly number[]): Figure[] =>
    all.length === 0
      ? []
      : [{ ...lower(name, middle(all), '/s', null), better: 'higher' as const }];
  const { bursts, memory } = done;
  const storedRates = bursts.flatMap(({ storedPerSecond }) => storedPerSecond ?? []);
  return [
    lower('link asked for → code to scan', done.toCode, 'ms', null),
    lower('code scanned → ready', done.toReady, 'ms', null),
    ...ms('page event → heard', done.heard),
    ...(ours ? ms('page event → stored', done.stored) : []),
    ...ms(ours ? 'approve → page' : 'send → page', done.replied, P95_REPLY_MS),
    ...rate(
      'burst of 1,000, heard',
      bursts.map(({ heardPerSecond }) => heardPerSecond),
    ),
    ...rate('burst of 1,000, stored', storedRates),
    lower('burst of 1,000, lost', Math.max(...bursts.map(({ lost }) => lost)), 'messages', 0),
    lower(
      'main-loop delay during a burst, p99',
      middle(bursts.map(({ loopDelayMs }) => loopDelayMs)),
      'ms',
      P99_LOOP_MS,
    ),
    ...(memory === null
      ? []
      : [
          lower('memory of all processes, linked and idle', memory.whole, 'MB', IDLE_MB),
          lower('memory added by the session', memory.added, 'MB', null),
        ]),
  ];
}

/** The app over the simulated page, and plain whatsapp-web.js with a browser of its own over the same one. */
export default async function bench(): Promise<Figure[]> {
  await buildApp();
  const ours = figures(await measure(startWithApp), 'in the app', true);
  const chromium = findChromium();
  if (chromium === null) {
    console.error(
      'No Chromium is installed: there is nothing to compare WhatsApp in the app with.',
    );
    return ours;
  }
  const plain = await measure((folder) => startPlain(folder, chromium));
  return [...ours, ...figures(plain, 'separate Chromium', false)];
}
