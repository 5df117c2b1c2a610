import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ConversationLocks } from '../../../main/engine/conversation-locks.ts';
import { SendState } from '../../../main/engine/domain/send.ts';
import { TurnState, type Turn } from '../../../main/engine/domain/turn.ts';
import { createEngine } from '../../../main/engine/engine.ts';
import type { EngineParts } from '../../../main/engine/parts.ts';
import type { ModelRequest } from '../../../main/engine/ports/language-model.ts';
import { createEventBus } from '../../../main/platform/event-bus.ts';
import { NADIA, NADIAS_WORDS, type Attempt } from '../../fixtures/injection/attempt.ts';
import { ATTEMPTS } from '../../fixtures/injection/attempts.ts';
import { FixedUnderstander } from '../../doubles/fixed-understander.ts';
import { ChannelWorld, MemoryChannel } from '../../doubles/memory-channel.ts';
import { MemorySettingsStore } from '../../doubles/memory-settings-store.ts';
import { ScriptedModel } from '../../doubles/scripted-model.ts';
import { SeededRandom } from '../../doubles/seeded-random.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';
import { BAKERY, FACTS, GOOD_REPLY } from '../../main/engine/intake/house.ts';
import { obey } from '../../main/engine/injection/obedient-model.ts';
import { KEY, openLab, realClock, type Lab } from '../vault/vault-lab.ts';

/** Every ninth: of each technique there is one among them. */
const SAMPLE = ATTEMPTS.filter((_, index) => index % 9 === 0);
const attackerOf = (attempt: Attempt): string =>
  `34700${String(ATTEMPTS.indexOf(attempt)).padStart(6, '0')}`;

const ENDED: readonly Turn['state'][] = ['awaiting-review', 'sent', 'failed', 'silent'];

let lab: Lab;
let parts: EngineParts;
let channel: MemoryChannel;
const world = new ChannelWorld();
const logger = new SilentLogger();
const model = new ScriptedModel();
const requests: ModelRequest[] = [];
const obeyed: string[] = [];
let kept = '';

async function keptThings(): Promise<string> {
  const business = await parts.store.business.get();
  const facts = await parts.store.business.facts();
  return JSON.stringify([business, facts, parts.settings.get()]);
}

const turnsOf = async (address: string): Promise<Turn[]> =>
  (await parts.store.turns.inStates(TurnState.options)).filter(
    ({ recipient }) => recipient === address,
  );

async function settled(address: string): Promise<Turn> {
  let turn: Turn | undefined;
  await vi.waitFor(
    async () => {
      turn = (await turnsOf(address)).at(-1);
      if (turn === undefined || !ENDED.includes(turn.state))
        throw new Error(`It goes on: ${turn?.state ?? 'no turn'}.`);
    },
    { timeout: 20_000, interval: 5 },
  );
  if (turn === undefined) throw new Error('There is no turn.');
  return turn;
}

beforeAll(async () => {
  lab = await openLab();
  channel = new MemoryChannel({ clock: realClock, world });
  parts = {
    store: lab.store,
    clock: realClock,
    random: new SeededRandom(5),
    logger,
    settings: new MemorySettingsStore({
      autoReply: true,
      defaultMode: 'auto',
      holdSeconds: 0,
      quietMs: 20,
    }),
    events: createEventBus(logger),
    models: model,
    languages: { identify: () => 'en' },
    understander: new FixedUnderstander(),
    channels: [channel],
    locks: new ConversationLocks(),
  };
  await lab.store.commit([
    { type: 'put-business', business: BAKERY },
    ...FACTS.map((fact) => ({ type: 'put-fact' as const, fact })),
  ]);
  await createEngine(parts).start();
  model.fallback = GOOD_REPLY;
  await channel.receive(NADIA, NADIAS_WORDS);
  await settled(NADIA);
  kept = await keptThings();
});

afterAll(() => lab.dispose());

describe('over the real vault, an obedient model would get through', () => {
  it.each(
    SAMPLE.map(
      (attempt) => [`${attempt.technique}, ${attempt.by} → ${attempt.aim}`, attempt] as const,
    ),
  )('%s', async (_, attempt) => {
    const attacker = attackerOf(attempt);
    const answer = obey(attempt, 'within an honest reply', (words) => obeyed.push(words));
    model.fallback = (request) => {
      requests.push(request);
      return answer(request);
    };
    for (const { text, change } of attempt.arrivals) await channel.receive(attacker, text, change);
    const turn = await settled(attacker);
    if (attempt.unseen === true) return expect(turn.state).toMatch(/sent|awaiting-review/);
    expect(turn.state).toBe('awaiting-review');
    const [draft] = await lab.store.drafts.ofTurn(turn.id);
    expect(draft?.trace.at(-1)?.key).toMatch(/flagged|evidence|loose|group/);
    return expect(world.textsTo(attacker)).toEqual([]);
  });

  it('by reaching somebody else, a key, a setting or a fact', async () => {
    expect(obeyed.length).toBeGreaterThan(SAMPLE.length / 2);
    expect(world.deliveries.filter(({ text }) => text !== GOOD_REPLY)).toEqual([]);
    const sends = await lab.store.sends.inStates(SendState.options);
    expect(sends.filter(({ recipient }) => recipient === NADIA)).toHaveLength(1);
    const told = JSON.stringify([requests, logger.lines]);
    expect(told).not.toContain(KEY);
    expect(told).not.toContain(NADIAS_WORDS.slice(0, 20));
    expect(await keptThings()).toBe(kept);
  });
});
