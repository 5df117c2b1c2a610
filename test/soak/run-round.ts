import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import { heal } from './heal.ts';
import { judge } from './judge.ts';
import { MAKE } from './make-faults.ts';
import type { Owner } from './owner.ts';
import type { Round } from './plan.ts';
import type { Scene } from './scene.ts';
import { readVault } from './vault.ts';
import { becomesTrue, lastTrouble } from './waiting.ts';

/** A reply whose outcome is lost is given up on after a minute, and then looked for. */
const SETTLED_MS = 240_000;
/** Nothing happens for so long before it counts as quiet. */
const QUIET_MS = 1500;

export interface RoundResult {
  /** What is wrong, in words; none where all is well. */
  found: string[];
  /** Faults that could not be made, because another one was in the way. */
  hindered: Fault[];
}

/** Writes, makes trouble, heals it, waits until nothing moves, and compares. */
export async function runRound(
  scene: Scene,
  owner: Owner,
  { writings, faults }: Round,
): Promise<RoundResult> {
  const found: string[] = [];
  const hindered: Fault[] = [];
  const writing = writings.map(async ({ who, afterMs, messages, inGroup }) => {
    await pause(afterMs);
    scene.people.write(scene.people.regular(who), messages, inGroup);
  });
  const troubles = faults.map(async ({ fault, afterMs }) => {
    await pause(afterMs);
    await MAKE[fault](scene).catch(() => {
      hindered.push(fault);
    });
  });
  await Promise.all([...writing, ...troubles]);
  await heal(scene);
  const settled = await becomesTrue(SETTLED_MS, () => quiet(scene, owner), 500);
  if (!settled) found.push(`It does not come to rest: ${await whatIsLeft(scene)}`);
  if (scene.app.ended) found.push('The app ended by itself.');
  const { people, servers, app } = scene;
  const truth = { persons: people.all, told: people.told, got: servers.got };
  const judged = judge(truth, await readVault(app));
  found.push(...judged.map(({ wrong, what }) => `${wrong}: ${what}`));
  return { found, hindered };
}

/** Nothing waits, nothing is under way, and all that was told is there: twice in a row. */
async function quiet(scene: Scene, owner: Owner): Promise<boolean> {
  const still = async (): Promise<boolean> => {
    const { servers, app } = scene;
    const place = await app.page('__soak.place()');
    const idle = await owner.look(scene);
    if (!idle || Number(place) < servers.count) return false;
    const stored = (await readVault(app)).flatMap(({ messages }) => messages);
    const all = stored.map(({ text }) => text).join('\n');
    return scene.people.told.every(({ mark }) => all.includes(mark));
  };
  if (!(await still())) return false;
  await pause(QUIET_MS);
  return still();
}

async function whatIsLeft({ app, people, servers }: Scene): Promise<string> {
  try {
    const chats = await readVault(app);
    const all = chats.flatMap(({ messages }) => messages.map(({ text }) => text)).join('\n');
    return JSON.stringify({
      trouble: lastTrouble.why,
      link: await app.ask('link.state', undefined),
      place: await app.page('__soak.place()'),
      of: servers.count,
      notStored: people.told.filter(({ mark }) => !all.includes(mark)),
      queue: await app.ask('review.queue', undefined),
      leaving: await app.ask('outbox.leaving', undefined),
      turns: chats
        .filter(({ row }) => !['sent', 'silent'].includes(row.turn?.state ?? 'sent'))
        .map(({ address, row }) => [address, row.turn]),
    });
  } catch (cause) {
    return `and cannot be asked: ${String(cause)}, ${lastTrouble.why}`;
  }
}
