import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startApp } from './app-run.ts';
import { inFolder } from './bench-folder.ts';
import type { Figure } from './bench.ts';
import { openPage } from './page.ts';
import { treeMemory } from './process-tree.ts';

const IDLE_MB = 400;
const SETTLE_MS = 6000;
/** What was needed for a rush and no longer is has been given back by then. */
const AFTER_RUSH_MS = 30_000;
const MESSAGES = 10_000;
const CUSTOMERS = 100;
/** Customers who write at the same time. */
const AT_ONCE = 20;

/** As the app is delivered, but nobody writes by himself. */
const SETTINGS = {
  firstRun: 'done',
  practice: { enabled: true, running: false, speed: 'normal' },
};

/** Runs in the window: made-up customers write by the route that "write as a customer" uses. */
const WRITE = `(async () => {
  const asked = ['How much is delivery?', 'Are you open on Sunday?', 'Is there nut in the brownie?'];
  let at = 0;
  let refused = 0;
  const writer = async () => {
    while (at < ${MESSAGES}) {
      const number = at++;
      const customer = { name: 'Customer ' + (number % ${CUSTOMERS}) };
      const text = asked[number % asked.length] + ' (' + number + ')';
      const reply = await window.frontdesk.call('practice.writeAs', { customer, text });
      if (!reply.ok) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: ${AT_ONCE} }, writer));
  return refused;
})()`;

async function idle(): Promise<number> {
  return inFolder(async (folder) => {
    await writeFile(path.join(folder, 'settings.json'), JSON.stringify(SETTINGS));
    const app = await startApp(folder);
    await pause(SETTLE_MS);
    const { megabytes } = treeMemory(app.pid);
    await app.quit();
    return megabytes;
  });
}

async function afterMessages(): Promise<number> {
  return inFolder(async (folder) => {
    await writeFile(path.join(folder, 'settings.json'), JSON.stringify(SETTINGS));
    const app = await startApp(folder, { driven: true });
    const page = await openPage(app.devtools ?? '');
    const refused = await page.run(WRITE);
    if (refused !== 0) throw new Error(`${String(refused)} messages were not taken.`);
    page.close();
    await pause(AFTER_RUSH_MS);
    const { megabytes } = treeMemory(app.pid);
    await app.quit();
    return megabytes;
  });
}

/** Memory of all processes of the real app with its window open. */
export default async function bench(): Promise<Figure[]> {
  if (process.platform !== 'linux') return [];
  const lower = { unit: 'MB', better: 'lower' } as const;
  return [
    { ...lower, name: 'memory of all processes, idle', value: await idle(), bound: IDLE_MB },
    {
      ...lower,
      name: 'memory of all processes, half a minute after 10,000 messages',
      value: await afterMessages(),
      bound: null,
    },
  ];
}
