// `npm run soak` comes here: the real app on the simulated page, for as long as is asked, in every trouble there is.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SeededRandom } from '../doubles/seeded-random.ts';
import { FAULTS } from './faults.ts';
import { linkAgain } from './heal.ts';
import { residentOfTree } from './memory.ts';
import { readOptions, type SoakOptions } from './options.ts';
import { Owner } from './owner.ts';
import { planRound, type Round } from './plan.ts';
import { table, type SoakReport } from './report.ts';
import { runRound } from './run-round.ts';
import { setStage, type Stage } from './stage.ts';
import { Tally } from './tally.ts';

const RESULTS = path.join(import.meta.dirname, 'results.json');
const SAMPLE_MS = 30_000;
const MINUTE_MS = 60_000;
/** A soak this long says something: its figures are kept. */
const KEPT_FROM_MINUTES = 60;
/** Killed in the first part alone, so that afterwards one app lives long enough to show whether it grows. */
const KILLED_SHARE = 1 / 3;
/** Memory that grew by more over the measured time is not flat. */
const MOST_GROWTH = 1.25;

/** Round after round, until the time is over or something is wrong. */
async function play(
  { minutes, seed, only }: SoakOptions,
  stage: Stage,
  owner: Owner,
  tally: Tally,
  minute: () => number,
): Promise<void> {
  const kinds = only === null ? FAULTS : FAULTS.filter((fault) => only.includes(fault));
  const wrong = (what: string) => void tally.wrong.push(what);
  await stage.app.start();
  await stage.app.ask('link.start', { understood: true });
  await linkAgain({ ...stage, wrong });
  while (tally.wrong.length === 0 && minute() < minutes) {
    const mayKill = minute() < minutes * KILLED_SHARE;
    const round = planRound(seed, tally.rounds, { mayKill, kinds });
    const scene = { ...stage, random: new SeededRandom(round.chance), wrong };
    const { found, hindered } = await runRound(scene, owner, round);
    tally.wrong.push(...found);
    tally.made(
      round.faults.map(({ fault }) => fault),
      hindered,
    );
    if (tally.wrong.length > 0) complain(seed, round, tally.wrong);
  }
}

function complain(seed: number, { number, faults }: Round, wrong: readonly string[]): void {
  const made = faults.map(({ fault }) => fault).join(' and ');
  console.error(`WRONG in round ${number} of seed ${seed}, with ${made}:`);
  for (const one of wrong.slice(0, 40)) console.error(`  ${one}`);
}

/** What only a long soak can say. */
function growthOf({ memory }: SoakReport): string[] {
  if (memory === null || memory.whole.last <= memory.whole.first * MOST_GROWTH) return [];
  return [`The memory is not flat: ${memory.whole.first} → ${memory.whole.last} MB.`];
}

async function soak(options: SoakOptions): Promise<boolean> {
  const { minutes, seed } = options;
  console.log(`npm run soak -- --minutes ${minutes} --seed ${seed}`);
  const stage = await setStage(seed);
  const [owner, tally] = [new Owner(), new Tally()];
  const begun = performance.now();
  const minute = () => (performance.now() - begun) / MINUTE_MS;
  const timers = [
    setInterval(() => {
      const held = residentOfTree(stage.app.pid);
      tally.samples.push({ ...held, minute: minute(), run: stage.app.runs });
    }, SAMPLE_MS),
    setInterval(() => console.log(tally.line(minute(), stage)), MINUTE_MS),
  ];
  try {
    await play(options, stage, owner, tally, minute);
  } finally {
    for (const timer of timers) clearInterval(timer);
    await stage.strike();
  }
  const report = tally.report({ seed, minutes: Math.round(minute()) }, stage, owner);
  const isLong = minutes >= KEPT_FROM_MINUTES;
  console.log(table(report));
  const grew = isLong ? growthOf(report) : [];
  for (const one of grew) console.error(one);
  if (isLong) await writeFile(RESULTS, `${JSON.stringify(report, null, 2)}\n`);
  const well = tally.wrong.length === 0 && grew.length === 0;
  if (well) await stage.clear();
  else console.error(`What the app kept and noted is in ${stage.folder}`);
  return well;
}

process.exitCode = (await soak(readOptions(process.argv.slice(2)))) ? 0 : 1;
