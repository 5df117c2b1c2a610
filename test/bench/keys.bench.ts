import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { TOO_SOON_MS } from '../../renderer/features/review/actions/approval-step.ts';
import { startApp } from './app-run.ts';
import { inFolder } from './bench-folder.ts';
import { type Figure, percentile } from './bench.ts';
import { openPage, type Key, type Page } from './page.ts';

const P95_MS = 100;
const DRAFTS = 1000;
const ROUNDS = 20;
/** Customers who write at the same time while the queue is filled. */
const AT_ONCE = 20;
/** A key that has changed nothing by then does nothing. */
const LONGEST_MS = 5000;

const SETTINGS = {
  firstRun: 'done',
  language: 'en',
  quietMs: 0,
  practice: { enabled: true, running: false, speed: 'normal' },
};

/** Runs in the window: a thousand customers ask, by the route that "write as a customer" uses. */
const FILL = `(async () => {
  let at = 0;
  const writer = async () => {
    while (at < ${DRAFTS}) {
      const customer = { name: 'Customer ' + at++ };
      const reply = await window.frontdesk.call('practice.writeAs', { customer, text: 'Do you have parking?' });
      if (!reply.ok) throw new Error(reply.error.code);
    }
  };
  await Promise.all(Array.from({ length: ${AT_ONCE} }, writer));
  for (;;) {
    const queue = await window.frontdesk.call('review.queue', undefined);
    if (queue.ok && queue.data.length === ${DRAFTS}) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
})()`;

const letter = (key: string): Key => {
  const code = key.toUpperCase();
  return { key, code: `Key${code}`, windowsVirtualKeyCode: code.charCodeAt(0), text: key };
};
const named = (key: string, windowsVirtualKeyCode: number): Key => {
  return { key, code: key, windowsVirtualKeyCode };
};

/** What is looked at, as a script: the key has been answered when it comes to something else. */
const SELECTED = `document.querySelector('[role=option][aria-selected=true]')?.dataset.turn ?? ''`;
const EDITOR = `document.querySelector('[data-card] textarea') !== null`;
const HINT = `document.querySelector('[data-card] input') !== null`;

/** What the owner does with one draft after the other. */
const ROUND: readonly { key: Key; seen: string }[] = [
  { key: named('ArrowDown', 40), seen: SELECTED },
  { key: letter('e'), seen: EDITOR },
  { key: named('Escape', 27), seen: EDITOR },
  { key: letter('r'), seen: HINT },
  { key: named('Escape', 27), seen: HINT },
  { key: letter('x'), seen: SELECTED },
  { key: letter('a'), seen: SELECTED },
];

/** From the key, as the browser hears of it, to the end of the frame in which its effect is drawn. Milliseconds. */
async function answered(page: Page, { key, seen }: (typeof ROUND)[number]): Promise<number> {
  await page.run(`window.keyed = new Promise((resolve, reject) => {
    const before = ${seen};
    setTimeout(() => reject(new Error('${key.key} changed nothing')), ${LONGEST_MS});
    addEventListener('keydown', ({ timeStamp }) => {
      const look = () => {
        if ((${seen}) === before) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - timeStamp);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  }); true`);
  await page.press(key);
  return z.number().parse(await page.run('window.keyed'));
}

async function pressAll(page: Page): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const step of ROUND) {
      // An approval in a card's first moments is taken as meant for the one before.
      await pause(TOO_SOON_MS + 100);
      taken.push(await answered(page, step));
    }
  }
  return taken;
}

/** The real window with a thousand drafts in its queue, worked through by keys. */
export default async function bench(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    await writeFile(path.join(folder, 'settings.json'), JSON.stringify(SETTINGS));
    const app = await startApp(folder, { driven: true });
    const page = await openPage(app.devtools ?? '');
    await page.run(FILL);
    const taken = await pressAll(page);
    page.close();
    await app.quit();
    const name = 'key → visible change, 1,000 drafts waiting';
    const lower = { unit: 'ms', better: 'lower' } as const;
    return [
      { ...lower, name: `${name}, median`, value: percentile(taken, 0.5), bound: null },
      { ...lower, name: `${name}, p95`, value: percentile(taken, 0.95), bound: P95_MS },
    ];
  });
}
