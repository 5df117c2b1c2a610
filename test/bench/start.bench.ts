import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startApp } from './app-run.ts';
import { inFolder } from './bench-folder.ts';
import { type Figure, percentile } from './bench.ts';

const RUNS = 5;
const WARM_MS = 2000;

async function startOnce(userData: string): Promise<number> {
  const app = await startApp(userData);
  await app.quit();
  return app.readyAfterMs;
}

/** Nothing is there yet: the keys, the vault and the sample shop are made. */
async function cold(): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run += 1) taken.push(await inFolder(startOnce));
  return taken;
}

/** The owner's every morning: the first run is done, and the desk opens on what was there the day before. */
async function warm(): Promise<number[]> {
  return inFolder(async (folder) => {
    await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ firstRun: 'done' }));
    const taken: number[] = [];
    await startOnce(folder);
    for (let run = 0; run < RUNS; run += 1) taken.push(await startOnce(folder));
    return taken;
  });
}

/** From starting the process to a window that can be used, as the app itself says it. */
export default async function bench(): Promise<Figure[]> {
  const lower = { value: 0, unit: 'ms', better: 'lower' } as const;
  const coldRuns = await cold();
  const warmRuns = await warm();
  return [
    {
      ...lower,
      name: 'start to usable window, cold, median of 5',
      value: percentile(coldRuns, 0.5),
      bound: null,
    },
    {
      ...lower,
      name: 'start to usable window, warm, median of 5',
      value: percentile(warmRuns, 0.5),
      bound: WARM_MS,
    },
    {
      ...lower,
      name: 'start to usable window, warm, slowest of 5',
      value: Math.max(...warmRuns),
      bound: null,
    },
  ];
}
