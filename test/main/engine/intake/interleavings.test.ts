import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { SendId, type MessageId } from '../../../../main/engine/domain/ids.ts';
import { advanceSend } from '../../../../main/engine/domain/send.ts';
import { advance } from '../../../../main/engine/domain/turn-machine.ts';
import { newSend } from '../../../../main/engine/outbox/new-send.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { ScriptedModel } from '../../../doubles/scripted-model.ts';
import { CHANNEL, GOOD_REPLY, inboundOf, openHouse, type House } from './house.ts';

const CHATS = ['mia', 'omar', 'lina'];

type Command =
  | { do: 'write'; chat: number; burst: number; wait: boolean }
  | { do: 'phone'; chat: number }
  | { do: 'type'; chat: number }
  | { do: 'pass'; ms: number }
  | { do: 'provider-fails'; code: 'provider.overloaded' | 'provider.key' | 'provider.cut-off' }
  | { do: 'disk-full' }
  | { do: 'approve'; chat: number }
  | { do: 'hand-over' }
  | { do: 'keep'; chat: number }
  | { do: 'kill' };

const chat = fc.nat({ max: CHATS.length - 1 });
const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        chat,
        burst: fc.integer({ min: 1, max: 3 }),
        wait: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('phone' as const), chat }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('type' as const), chat }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('pass' as const),
        ms: fc.constantFrom(0, 400, 1000, 5000, 60_000),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('provider-fails' as const),
        code: fc.constantFrom('provider.overloaded', 'provider.key', 'provider.cut-off'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('disk-full' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('approve' as const), chat }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('hand-over' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('keep' as const), chat }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const) }) },
  ),
  { minLength: 4, maxLength: 30 },
);

/** A channel that keeps what was not taken and offers it again, in order; and an owner and an outbox of sorts. */
class Play {
  readonly house: House;
  readonly offered: string[] = [];
  readonly #outstanding = new Map<string, string>();
  #count = 0;

  constructor(house: House) {
    this.house = house;
  }

  offer(address: string, author: 'customer' | 'owner'): void {
    this.#count += 1;
    const id = `${author}-${this.#count}`;
    if (author === 'customer') this.offered.push(id);
    this.#outstanding.set(id, address);
    this.#hand(id, address);
  }

  #hand(id: string, chatAddress: string): void {
    const author = id.startsWith('owner') ? 'owner' : 'customer';
    const sentAt = this.house.clock.now();
    this.house.intake.inbound(inboundOf(id, id, { chatAddress, author, sentAt })).then(
      () => this.#outstanding.delete(id),
      () => undefined,
    );
  }

  async offerAgain(): Promise<void> {
    for (const [id, address] of this.#outstanding) this.#hand(id, address);
    await settle();
  }

  async approve(address: string): Promise<void> {
    const { memory, clock, settings, parts } = this.house;
    const [turn] = (await memory.turns.inStates(['awaiting-review'])).filter(
      ({ recipient }) => recipient === address,
    );
    if (turn === undefined || turn.newerMessageId !== null) return;
    await parts.locks.run(turn.conversationId, async () => {
      const now = clock.now();
      const approved = advance(turn, 'approved', now, { held: null });
      const id = SendId.parse(parts.random.id());
      const draft = await this.house.draft(turn);
      const send = newSend({
        turn: approved,
        draft,
        origin: 'approved',
        settings: settings.get(),
        now,
        id,
      });
      await memory
        .commit([
          { type: 'put-turn', turn: approved },
          { type: 'put-send', send },
        ])
        .catch(() => undefined);
    });
  }

  async handOver(): Promise<void> {
    const { memory, parts } = this.house;
    const [send] = await memory.sends.inStates(['queued']);
    const turnId = send?.turnId ?? null;
    const turn = turnId === null ? null : await memory.turns.get(turnId);
    if (send === undefined || turn?.state !== 'approved') return;
    await parts.locks.run(turn.conversationId, async () => {
      const leaving = advanceSend(send, 'hand-over');
      const sending = advance(turn, 'handing-over', 0);
      await memory
        .commit([
          { type: 'put-send', send: leaving },
          { type: 'put-send', send: advanceSend(leaving, 'accepted') },
          { type: 'put-turn', turn: sending },
          { type: 'put-turn', turn: advance(sending, 'delivered', 0) },
        ])
        .catch(() => undefined);
    });
  }

  async keep(address: string): Promise<void> {
    const { memory } = this.house;
    const [turn] = (await memory.turns.inStates(['awaiting-review'])).filter(
      ({ recipient }) => recipient === address,
    );
    if (turn === undefined) return;
    const kept = { ...turn, kept: true, revision: turn.revision + 1 };
    await memory.commit([{ type: 'put-turn', turn: kept }]).catch(() => undefined);
  }

  async perform(command: Command): Promise<void> {
    const { house } = this;
    const address = CHATS['chat' in command ? command.chat : 0] ?? 'mia';
    if (command.do === 'write') {
      for (let index = 0; index < command.burst; index += 1) this.offer(address, 'customer');
      if (command.wait) await settle();
    } else if (command.do === 'phone') this.offer(address, 'owner');
    else if (command.do === 'type') house.intake.typing(CHANNEL, address, true);
    else if (command.do === 'pass') await house.clock.advance(command.ms);
    else if (command.do === 'provider-fails')
      house.model.say(new FrontdeskError(command.code, 'Failed.'));
    else if (command.do === 'disk-full') {
      house.memory.failNextCommit(new FrontdeskError('vault.disk-full', 'Full.'));
    } else if (command.do === 'approve') await this.approve(address);
    else if (command.do === 'hand-over') await this.handOver();
    else if (command.do === 'keep') await this.keep(address);
    else {
      await house.restart();
      await this.offerAgain();
    }
  }

  /** Everything has its time: the disk has room again, the provider answers, all timers run out. */
  async end(): Promise<void> {
    do {
      await this.house.clock.advance(150_000);
      await this.offerAgain();
    } while (this.#outstanding.size > 0);
    await this.house.clock.advance(150_000);
  }
}

async function expectNothingLost({ house, offered }: Play): Promise<void> {
  const turns = await house.turns();
  const live = turns.filter(({ state }) => state !== 'superseded');
  const threads = await Promise.all(CHATS.map((address) => house.thread(address).catch(() => [])));
  const stored = threads.flat();

  const storedIds = stored
    .filter(({ direction }) => direction === 'in')
    .map((one) => one.channelMessageId);
  expect(storedIds).toHaveLength(offered.length);
  expect(new Set(storedIds)).toEqual(new Set(offered));

  for (const thread of threads) {
    const lastOwner = thread.findLastIndex(({ origin }) => origin === 'owner-phone');
    for (const [index, message] of thread.entries()) {
      if (message.direction === 'out') continue;
      const owners = live.filter(({ messageIds }) => messageIds.includes(message.id));
      const settledByOwner = index < lastOwner && owners.length === 0;
      if (!settledByOwner) expect(owners).toHaveLength(1);
    }
  }

  const place = new Map(stored.map(({ id }, index): [MessageId, number] => [id, index]));
  for (const turn of turns) {
    const places = turn.messageIds.map((id) => place.get(id) ?? -1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
  }

  const sends = await house.memory.sends.inStates(['queued']);
  for (const turn of live) {
    expect(['collecting', 'ready', 'drafting']).not.toContain(turn.state);
    const queued = sends.filter(({ turnId }) => turnId === turn.id);
    expect(queued).toHaveLength(turn.state === 'approved' ? 1 : 0);
    if (turn.state === 'awaiting-review' && turn.newerMessageId === null) {
      expect((await house.draft(turn)).answersMessageId).toBe(turn.messageIds.at(-1));
    }
    if (turn.state === 'approved') {
      expect(queued[0]?.answersMessageId).toBe(turn.messageIds.at(-1));
      expect(queued[0]?.recipient).toBe(turn.recipient);
    }
  }
  expect(sends.every(({ turnId }) => live.some(({ id }) => id === turnId))).toBe(true);
}

describe('any interleaving of customers, owner, faults and ends of the app', () => {
  it.each([
    ['drafts that wait', { quietMs: 1500, defaultMode: 'draft' }],
    ['replies by itself', { quietMs: 1500, defaultMode: 'auto', autoReply: true }],
    ['no quiet time at all', { quietMs: 0, defaultMode: 'auto', autoReply: true }],
  ] as const)(
    'would lose a message, answer it twice or leave a turn hanging: %s',
    async (_, settings) => {
      await fc.assert(
        fc.asyncProperty(commands, async (story) => {
          const model = new ScriptedModel();
          model.fallback = GOOD_REPLY;
          const house = await openHouse({ settings: { handOverMinutes: 1, ...settings }, model });
          const play = new Play(house);
          for (const command of story) await play.perform(command);
          await play.end();
          await expectNothingLost(play);
        }),
        { numRuns: 100 },
      );
    },
  );
});
