import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FactId, type ConversationId } from '../../../main/engine/domain/ids.ts';
import { SendState } from '../../../main/engine/domain/send.ts';
import { TurnState } from '../../../main/engine/domain/turn.ts';
import type { Store } from '../../../main/engine/ports/store.ts';
import { SeededRandom } from '../../doubles/seeded-random.ts';
import { createLab, KEY } from '../vault/vault-lab.ts';
import { arrival, readLines, type Delivered } from './file-channel.ts';
import { filesOf, Report, type Plan } from './plan.ts';

const LIFE = path.join(import.meta.dirname, 'life.ts');
/** So many that no chat gets enough automatic replies to look like two bots talking. */
const CUSTOMERS = 8;
/** In each of two modes. */
const KILLS = 30;

/** Lives until it is killed or settled. */
async function live(plan: Plan): Promise<Report | 'killed'> {
  const child = fork(LIFE, [JSON.stringify(plan)], {
    execPath: process.execPath,
    // Sixty starts of the same code.
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(plan.dir, 'compiled') },
  });
  let said: unknown = null;
  child.on('message', (message) => {
    said = message;
  });
  const { code, signal } = await new Promise<{ code: number | null; signal: string | null }>(
    (resolve) => {
      child.once('exit', (exitCode, killedBy) => {
        resolve({ code: exitCode, signal: killedBy });
      });
    },
  );
  if (signal === 'SIGKILL') return 'killed';
  if (code !== 0) throw new Error(`A life ended with ${String(code)}.`);
  return Report.parse(said);
}

async function openStore<T>(dir: string, look: (store: Store) => Promise<T>): Promise<T> {
  const lab = await createLab();
  await rm(lab.dir, { recursive: true });
  for (let tries = 0; ; tries += 1) {
    try {
      await lab.keeper.open({ file: filesOf(dir).vault, key: KEY });
      break;
    } catch (cause) {
      if (tries === 100) throw cause;
    }
  }
  try {
    return await look(lab.store);
  } finally {
    await lab.keeper.close();
  }
}

async function furnish(store: Store): Promise<void> {
  await store.commit([
    {
      type: 'put-business',
      business: {
        name: 'Harbour Bakery',
        about: '',
        timeZone: 'UTC',
        currency: 'EUR',
        languages: ['en'],
        openingHours: [],
        signature: '',
      },
    },
    {
      type: 'put-fact',
      fact: {
        id: FactId.parse('lemon'),
        topic: 'price',
        title: 'Lemon cake',
        text: 'A lemon cake for 8 people costs €24.',
        keywords: [],
        translations: {},
      },
    },
  ]);
}

interface Chain {
  dir: string;
  arrived: number;
  kills: number;
}

/** Kill after kill over the same files; each life takes up what the one before left, and gets one more message. */
async function chainOfLives(mode: Plan['mode']): Promise<Chain> {
  const dir = await mkdtemp(path.join(tmpdir(), 'frontdesk-crash-'));
  await openStore(dir, furnish);
  const random = new SeededRandom(mode === 'auto' ? 11 : 12);
  const base = { dir, customers: CUSTOMERS, mode };
  const first = await live({ ...base, arrived: 1, killAt: null });
  if (first === 'killed') throw new Error('killed without a plan');
  let kills = 0;
  let arrived = 1;
  for (let life = 0; kills < KILLS; life += 1) {
    // Every step of one message's way in turn, then anywhere, so that recoveries are killed as well.
    const next = (life / 2) % first.steps;
    const killAt = 1 + (life % 2 === 0 ? next : Math.floor(random.fraction() * first.steps));
    arrived += 1;
    if ((await live({ ...base, arrived, killAt })) === 'killed') kills += 1;
  }
  expect(await live({ ...base, arrived, killAt: null })).not.toBe('killed');
  return { dir, arrived, kills };
}

async function assertNoMessageLost(store: Store, arrived: number): Promise<void> {
  const { items } = await store.conversations.list({ limit: 100, after: null });
  const threadOf = async (id: ConversationId): Promise<readonly unknown[]> => {
    const page = await store.messages.page({ conversationId: id, before: null, limit: 1000 });
    return page.items.flatMap(({ direction, channelMessageId }) =>
      direction === 'in' ? [channelMessageId] : [],
    );
  };
  for (const { id, address } of items) {
    const written = Array.from({ length: arrived }, (_, index) => arrival(index, CUSTOMERS));
    const own = written.filter((message) => message.chatAddress === address);
    expect(await threadOf(id)).toEqual(own.map(({ channelMessageId }) => channelMessageId));
  }
  expect(items).toHaveLength(CUSTOMERS);
}

async function assertNoReplyDoubled(store: Store, delivered: Delivered[]): Promise<void> {
  const sends = new Map(
    (await store.sends.inStates(SendState.options)).map((one) => [one.id, one]),
  );
  const turns = new Map(
    (await store.turns.inStates(TurnState.options)).map((one) => [one.id, one]),
  );
  const answered = delivered.map(({ sendId, recipient, channelMessageId }) => {
    const send = sends.get(sendId);
    const turnId = send?.turnId ?? null;
    const turn = turnId === null ? undefined : turns.get(turnId);
    expect({ recipient, state: send?.state, channelMessageId: send?.channelMessageId }).toEqual({
      recipient: turn?.recipient,
      state: 'sent',
      channelMessageId,
    });
    expect(turn?.state).toBe('sent');
    return turn?.id;
  });
  expect(new Set(answered).size).toBe(answered.length);
}

/** A customer whose last word was never answered would be silence. */
async function assertEveryCustomerAnswered(store: Store): Promise<void> {
  const { items } = await store.conversations.list({ limit: 100, after: null });
  for (const { last } of items) expect(['approved', 'auto']).toContain(last?.origin);
  const states = new Set((await store.turns.inStates(TurnState.options)).map(({ state }) => state));
  for (const state of states) expect(['sent', 'superseded']).toContain(state);
}

describe('the app, killed with kill -9 at any step of a message’s way', () => {
  it.concurrent.each(['draft', 'auto'] as const)(
    'loses no message and doubles no reply, in mode %s, at 30 seeded points',
    async (mode) => {
      const { dir, arrived, kills } = await chainOfLives(mode);
      expect(kills).toBe(KILLS);
      const delivered = readLines<Delivered>(filesOf(dir).deliveries);
      await openStore(dir, async (store) => {
        await assertNoMessageLost(store, arrived);
        await assertNoReplyDoubled(store, delivered);
        await assertEveryCustomerAnswered(store);
      });
      expect(delivered.length).toBeGreaterThan(KILLS / 3);
      await rm(dir, { recursive: true, force: true });
    },
    300_000,
  );
});
