// `npm run soak` comes here: the real app on the simulated page, hour after hour, in every trouble there is.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DEFAULT_SETTINGS, type SettingsPatch } from '../../main/engine/domain/settings.ts';
import { SeededRandom } from '../doubles/seeded-random.ts';
import { buildSimulatedDesktop } from '../doubles/whatsapp-web/build-desktop.ts';
import { FAULTS, type Fault } from './faults.ts';
import { linkAgain, NO_CAPS } from './heal.ts';
import { growth, residentOfTree, warmed, type Sample } from './memory.ts';
import { readOptions, type SoakOptions } from './options.ts';
import { Owner } from './owner.ts';
import { People } from './people.ts';
import { planRound } from './plan.ts';
import { table, type SoakReport } from './report.ts';
import { runRound } from './run-round.ts';
import type { Scene } from './scene.ts';
import { SoakServers } from './servers.ts';
import { startShopModel } from './shop-model.ts';
import { SoakApp } from './soak-app.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../test-results/soak-desktop');
const RESULTS = path.join(import.meta.dirname, 'results.json');
const SAMPLE_MS = 30_000;
/** A soak this long says something: its figures are kept. */
const KEPT_FROM_MINUTES = 60;
/** Killed in the first part alone, so that afterwards one app lives long enough to show whether it grows. */
const KILLED_SHARE = 1 / 3;
const WARM_UP_MINUTES = 5;
/** Memory that grew by more over the measured time is not flat. */
const MOST_GROWTH = 1.25;

const minutesSince = (begun: number): number => (performance.now() - begun) / 60_000;

function settingsFor(baseUrl: string): SettingsPatch {
  return {
    language: 'en',
    firstRun: 'done',
    quietMs: 400,
    holdSeconds: 0,
    onClose: 'keep-running',
    autoReply: true,
    defaultMode: 'auto',
    governor: NO_CAPS,
    notifications: { ...DEFAULT_SETTINGS.notifications, enabled: false },
    practice: { enabled: false, running: false, speed: 'normal' },
    provider: 'openai-compatible',
    providers: [{ id: 'openai-compatible', model: 'soak', baseUrl }],
  };
}

async function soak(options: SoakOptions): Promise<boolean> {
  const { minutes, seed, only } = options;
  const kinds = only === null ? FAULTS : FAULTS.filter((fault) => only.includes(fault));
  console.log(
    `seed ${seed}, ${minutes} minutes: npm run soak -- --minutes ${minutes} --seed ${seed}`,
  );
  await buildSimulatedDesktop({
    folder: PROGRAM,
    entry: path.join(import.meta.dirname, 'app-entry.ts'),
    page: path.join(import.meta.dirname, 'page-entry.ts'),
    ownWindow: true,
  });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'frontdesk-soak-'));
  const random = new SeededRandom(seed);
  const [servers, model] = await Promise.all([SoakServers.open(), startShopModel(random)]);
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settingsFor(model.v1)));
  const app = new SoakApp(PROGRAM, {
    FRONTDESK_USER_DATA: folder,
    SOAK_SERVERS: servers.url,
  });
  const people = new People(servers, random);
  const owner = new Owner();
  const begun = performance.now();
  const samples: Sample[] = [];
  const counts: Partial<Record<Fault, number>> = {};
  let [rounds, hindered] = [0, 0];
  let wrong: string[] = [];
  const sampling = setInterval(() => {
    const held = residentOfTree(app.pid);
    samples.push({ ...held, minute: minutesSince(begun), run: app.runs });
  }, SAMPLE_MS);
  const telling = setInterval(() => {
    const now = minutesSince(begun).toFixed(0);
    const held = (samples.at(-1)?.megabytes ?? 0).toFixed(0);
    console.log(
      `minute ${now}: ${rounds} rounds, ${people.told.length} in, ${servers.got.length} out, ${app.runs - 1} restarts, ${held} MB`,
    );
  }, 60_000);
  try {
    await app.start();
    const first = { app, servers, people, random, wrong: (what: string) => void wrong.push(what) };
    await app.ask('link.start', { understood: true });
    await linkAgain(first);
    while (wrong.length === 0 && minutesSince(begun) < minutes) {
      const mayKill = minutesSince(begun) < minutes * KILLED_SHARE;
      const round = planRound(seed, rounds, { mayKill, kinds });
      const found: string[] = [];
      const scene: Scene = {
        ...first,
        random: new SeededRandom(round.chance),
        wrong: (what) => void found.push(what),
      };
      const result = await runRound(scene, owner, round, found);
      ({ wrong } = result);
      hindered += result.hindered;
      rounds += 1;
      for (const { fault } of round.faults) counts[fault] = (counts[fault] ?? 0) + 1;
      if (wrong.length === 0) continue;
      const made = round.faults.map(({ fault }) => fault).join(' and ');
      console.error(`WRONG in round ${round.number} of seed ${seed}, after ${made}:`);
      for (const one of wrong.slice(0, 40)) console.error(`  ${one}`);
    }
  } finally {
    clearInterval(sampling);
    clearInterval(telling);
    await app.kill();
    servers.close();
    await model.close();
  }
  const measured = warmed(samples, WARM_UP_MINUTES);
  const whole = growth(measured, ({ megabytes }) => megabytes);
  const main = growth(measured, (sample) => sample.main);
  const livedMinutes = (measured.at(-1)?.minute ?? 0) - (measured[0]?.minute ?? 0);
  const memory = whole === null || main === null ? null : { whole, main, livedMinutes };
  const isLong = minutes >= KEPT_FROM_MINUTES;
  if (isLong && memory !== null && memory.whole.last > memory.whole.first * MOST_GROWTH) {
    wrong.push(`The memory is not flat: ${memory.whole.first} → ${memory.whole.last} MB.`);
    console.error(wrong.at(-1));
  }
  const counted = (kind: string) => wrong.filter((one) => one.startsWith(`${kind}: `)).length;
  const known = ['lost', 'doubled', 'misplaced', 'unmeant', 'not-arrived'];
  const report: SoakReport = {
    seed,
    minutes: Math.round(minutesSince(begun)),
    rounds,
    faults: counts,
    hindered,
    messagesIn: people.told.length,
    repliesOut: servers.got.length,
    givenAgain: servers.repeats,
    lost: counted('lost'),
    doubled: counted('doubled'),
    misplaced: counted('misplaced'),
    unmeant: counted('unmeant'),
    notArrived: counted('not-arrived'),
    otherwiseWrong: wrong.filter((one) => !known.some((kind) => one.startsWith(`${kind}: `)))
      .length,
    restarts: app.runs - 1,
    owner: owner.deeds,
    memory,
  };
  console.log(table(report));
  if (isLong) await writeFile(RESULTS, `${JSON.stringify(report, null, 2)}\n`);
  if (wrong.length === 0) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  else console.error(`What the app kept and noted is in ${folder}`);
  return wrong.length === 0;
}

process.exitCode = (await soak(readOptions(process.argv.slice(2)))) ? 0 : 1;
