import { setTimeout as pause } from 'node:timers/promises';
import { treeMemory } from './process-tree.ts';
import { soFar, times, type WhatsAppSide } from './whatsapp-side.ts';
import { PAGE_NOW } from './whatsapp-stopwatch.ts';

const SETTLE_MS = 6000;
const WARM_UP = 20;
const EVENTS = 100;
const REPLIES = 50;
const BURST = 1000;
const BURST_CHATS = 50;
const BURSTS = 3;
const BETWEEN_EVENTS_MS = 20;
/** The desk reads its queue anew after each reply: an owner takes longer until the next one. */
const BETWEEN_REPLIES_MS = 250;

/** Milliseconds and megabytes. */
export interface Done {
  /** From asking to link to the code to scan. */
  toCode: number;
  /** From the phone's scanning it to ready. */
  toReady: number;
  /** With the session ready, and how much of that it added. Null where it cannot be told: not on Linux. */
  memory: { whole: number; added: number } | null;
  heard: number[];
  /** Empty where nothing is stored. */
  stored: number[];
  replied: number[];
  bursts: Burst[];
}

interface Burst {
  heardPerSecond: number;
  storedPerSecond: number | null;
  lost: number;
  loopDelayMs: number;
}

export async function linkOnce(side: WhatsAppSide): Promise<Pick<Done, 'toCode' | 'toReady'>> {
  await side.link();
  const [asked = 0] = await times(side, 'asked', 1);
  const [code = 0] = await times(side, 'code', 1);
  const off = Number(await side.call('pageClockOff'));
  const scanned = Number(await inPage(side, 'void __wa.pair()')) - off;
  const [ready = 0] = await times(side, 'ready', 1);
  return { toCode: code - asked, toReady: ready - scanned };
}

/** Does something in the page. Resolves with when, by the page's clock. */
function inPage(side: WhatsAppSide, what: string): Promise<unknown> {
  return side.call('page', `(() => { const at = ${PAGE_NOW}; ${what}; return at; })()`);
}

export async function workThrough(side: WhatsAppSide): Promise<Done> {
  await pause(SETTLE_MS);
  const before = memoryOf(side);
  const linked = await linkOnce(side);
  await pause(SETTLE_MS);
  const whole = memoryOf(side);
  const off = Number(await side.call('pageClockOff'));
  const events = await receiveOneByOne(side, off);
  const replied = await reply(side, off);
  const bursts: Burst[] = [];
  for (let at = 0; at < BURSTS; at += 1) bursts.push(await burst(side, off));
  const memory = before === null || whole === null ? null : { whole, added: whole - before };
  return { ...linked, ...events, replied, bursts, memory };
}

function memoryOf({ pid }: WhatsAppSide): number | null {
  return process.platform === 'linux' ? treeMemory(pid).megabytes : null;
}

async function receiveOneByOne(
  side: WhatsAppSide,
  off: number,
): Promise<Pick<Done, 'heard' | 'stored'>> {
  const [heard, stored]: [number[], number[]] = [[], []];
  for (let number = 0; number < WARM_UP + EVENTS; number += 1) {
    await side.call('forget');
    const writes = { from: `1555100000${number % 10}@c.us`, body: `Do you deliver? (${number})` };
    const at = Number(await inPage(side, `__wa.receive(${JSON.stringify(writes)})`)) - off;
    const [heardAt = 0] = await times(side, 'heard', 1);
    heard.push(heardAt - at);
    if (side.stores) stored.push(((await times(side, 'stored', 1))[0] ?? 0) - at);
    await pause(BETWEEN_EVENTS_MS);
  }
  return { heard: heard.slice(WARM_UP), stored: stored.slice(WARM_UP) };
}

async function reply(side: WhatsAppSide, off: number): Promise<number[]> {
  const taken: number[] = [];
  for (const send of await side.replies(WARM_UP + REPLIES)) {
    const next = Number(await side.call('page', '__wa.sent.length')) + 1;
    const asked = await send();
    const arrived = await side.call(
      'page',
      `__wa.untilSent(${next}).then(() => __wa.sent[${next} - 1].at)`,
    );
    taken.push(Number(arrived) - off - asked);
    await pause(BETWEEN_REPLIES_MS);
  }
  return taken.slice(WARM_UP);
}

async function burst(side: WhatsAppSide, off: number): Promise<Burst> {
  await side.call('forget');
  await side.call('watchLoop');
  const from = Number(await inPage(side, `__wa.burst(${BURST}, ${BURST_CHATS})`)) - off;
  const heard = await soFar(side, 'heard', BURST);
  const stored = side.stores ? await soFar(side, 'stored', BURST) : null;
  const loopDelayMs = Number(await side.call('loopDelay'));
  const rate = (at: readonly number[]) => (at.length / ((at.at(-1) ?? Infinity) - from)) * 1000;
  // What it gave rise to is over before the next one.
  if (side.stores) await times(side, 'drafted', BURST_CHATS);
  await pause(SETTLE_MS);
  return {
    heardPerSecond: rate(heard),
    storedPerSecond: stored === null ? null : rate(stored),
    lost: BURST - (stored ?? heard).length,
    loopDelayMs,
  };
}
