import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText, type InboundMessage } from '../../../../main/engine/domain/message.ts';
import { isOpen } from '../../../../main/engine/domain/turn-machine.ts';
import type { ModelEvent, ModelRequest } from '../../../../main/engine/ports/language-model.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import type { Behaviour } from '../../../doubles/memory-channel.ts';
import { Fuse } from './fuse.ts';
import { AUTO, GOOD_REPLY, openDesk, QUESTION, type Desk } from './open-desk.ts';

const CUSTOMERS = ['lina', 'omar'] as const;
type Customer = (typeof CUSTOMERS)[number];

type Happening =
  | { what: 'write' | 'approve' | 'reject' | 'redraft' | 'own-words'; who: Customer }
  | { what: 'take-over' | 'give-back' | 'check' | 'arrived' | 'keep'; who: Customer }
  | { what: 'warn' | 'lift' | 'sleep' }
  | { what: 'undo' | 'stop' | 'resume' | 'back' | 'away' | 'leave-now' | 'replay' | 'release' }
  | { what: 'pass'; ms: number }
  | { what: 'channel'; behaviour: Behaviour }
  | { what: 'crash'; calls: number; after: boolean };

const who = fc.constantFrom(...CUSTOMERS);
const of = <T extends string>(...whats: T[]) => fc.record({ what: fc.constantFrom(...whats), who });

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: of('write') },
  { weight: 8, arbitrary: of('approve') },
  {
    weight: 3,
    arbitrary: of('reject', 'redraft', 'own-words', 'take-over', 'give-back', 'keep'),
  },
  { weight: 2, arbitrary: of('check', 'arrived') },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom(
        ...(['undo', 'stop', 'resume', 'back', 'away', 'leave-now', 'replay', 'release'] as const),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constantFrom('warn' as const, 'lift' as const, 'sleep' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('pass' as const),
      ms: fc.constantFrom(1, 500, 5000, 5000, 5000, 61_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('channel' as const),
      behaviour: fc.constantFrom<Behaviour>(
        'refuse',
        'offline',
        'lost-before',
        'lost-after',
        'silent-before',
        'slow',
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('crash' as const),
      calls: fc.integer({ min: 1, max: 12 }),
      after: fc.boolean(),
    }),
  },
);

/** Says to whom it belongs, so that a reply in the wrong chat is seen. */
function* answer(request: ModelRequest): Generator<ModelEvent> {
  const last = request.messages.findLast((message) => message.role === 'customer');
  const name = CUSTOMERS.find((customer) => last?.text.includes(customer)) ?? 'nobody';
  yield { type: 'text', delta: `${GOOD_REPLY} ${name}` };
  yield { type: 'facts-used', factIds: ['lemon'] };
  yield { type: 'finish', reason: 'stop', model: 'scripted-1' };
}

async function* answering(request: ModelRequest): AsyncGenerator<ModelEvent> {
  await Promise.resolve();
  yield* answer(request);
}

/** A desk that is killed and started again, and what its customers know. */
class Ordeal {
  readonly desk: Desk;
  readonly written: InboundMessage[] = [];
  readonly #acknowledged = new Set<InboundMessage>();
  readonly #behaviours: Behaviour[];
  readonly #setFuse: (fuse: Fuse) => void;
  /** Replies that left although sending was stopped. */
  leaks = 0;
  #stopped = false;
  fuse: Fuse;

  constructor(desk: Desk, behaviours: Behaviour[], fuse: Fuse, setFuse: (fuse: Fuse) => void) {
    this.desk = desk;
    this.#behaviours = behaviours;
    this.fuse = fuse;
    this.#setFuse = setFuse;
    this.#watchGate();
  }

  #watchGate(): void {
    this.desk.channel.behave = () => {
      if (this.#stopped) this.leaks += 1;
      return this.#behaviours.shift() ?? 'deliver';
    };
  }

  async happen(one: Happening): Promise<void> {
    const done = this.#begin(one).catch(() => undefined);
    await settle(3);
    void done;
    if (this.fuse.blown) await this.restart();
  }

  async restart(): Promise<void> {
    this.fuse.blow();
    this.fuse = new Fuse();
    this.#setFuse(this.fuse);
    this.#stopped = !(await this.desk.memory.gate.get()).open;
    await this.desk.restart();
    this.#watchGate();
    for (const message of this.written) {
      if (!this.#acknowledged.has(message)) this.#offer(message);
    }
    await settle();
  }

  #offer(message: InboundMessage): void {
    this.desk.channel.replay(message).then(
      () => this.#acknowledged.add(message),
      () => undefined,
    );
  }

  async #begin(one: Happening): Promise<void> {
    const { desk } = this;
    const { review, control, conversations } = desk.engine.services;
    switch (one.what) {
      case 'write': {
        const message = customersMessage(desk, one.who, this.written.length);
        this.written.push(message);
        this.#offer(message);
        return;
      }
      case 'replay': {
        const [first] = this.written;
        if (first !== undefined) this.#offer(first);
        return;
      }
      case 'approve':
        await review.approve(await desk.approvalOf(one.who));
        return;
      case 'reject':
        return review.reject((await desk.turn(one.who)).id);
      case 'redraft':
        return review.regenerate((await desk.turn(one.who)).id, null);
      case 'keep':
        return review.keep((await desk.turn(one.who)).id, true);
      case 'check':
      case 'arrived':
        await review.resolveUnconfirmed((await desk.turn(one.who)).id, one.what);
        return;
      case 'take-over':
        return review.takeOver((await desk.conversation(one.who)).id);
      case 'give-back':
        return review.giveBack((await desk.conversation(one.who)).id);
      case 'own-words':
        await conversations.write((await desk.conversation(one.who)).id, `own words ${one.who}`);
        return;
      case 'undo':
        await review.undoLast();
        return;
      case 'stop': {
        const stopping = control.stop();
        this.#stopped = true;
        await stopping;
        return;
      }
      case 'resume':
        this.#stopped = false;
        await control.resume();
        return;
      case 'leave-now':
        return control.sendLeavingNow();
      case 'back':
        desk.channel.become('ready');
        return;
      case 'away':
        desk.channel.become('reconnecting');
        return;
      case 'release':
        desk.channel.release();
        return;
      case 'warn':
        return desk.channel.warn('restricted');
      case 'lift':
        await desk.engine.services.health.lift(desk.channel.id);
        return;
      case 'sleep':
        return desk.clock.advance(60 * 60_000);
      case 'pass':
        return desk.clock.advance(one.ms);
      case 'channel':
        this.#behaviours.push(one.behaviour);
        return;
      case 'crash':
        this.fuse.light(one.calls, one.after);
        return;
    }
  }

  /** Everything works again, for long enough. */
  async end(): Promise<void> {
    this.#behaviours.length = 0;
    await this.restart();
    this.#stopped = false;
    await this.desk.engine.services.control.resume();
    await this.desk.engine.services.health.lift(this.desk.channel.id);
    // Long enough for the caps of a newly linked number.
    await this.desk.clock.advance(40 * 60 * 60_000);
  }
}

function customersMessage(desk: Desk, from: Customer, index: number): InboundMessage {
  return {
    channelId: desk.channel.id,
    channelMessageId: desk.world.nextMessageId(),
    chatAddress: from,
    chatKind: 'direct',
    senderAddress: from,
    senderName: from,
    author: 'customer',
    sentAt: desk.clock.now() + index,
    body: { kind: 'text', text: `${from} asks: ${QUESTION}` },
  };
}

async function openOrdeal(auto: boolean, governed: boolean): Promise<Ordeal> {
  let fuse = new Fuse();
  const behaviours: Behaviour[] = [];
  const desk = await openDesk({
    settings: { ...(auto ? AUTO : {}), holdSeconds: 5, quietMs: 500, handOverMinutes: 10 },
    capabilities: { governed },
    storeThrough: (store) => fuse.store(store),
    channelThrough: (channel) => fuse.channel(channel),
  });
  desk.model.fallback = answering;
  return new Ordeal(desk, behaviours, fuse, (next) => {
    fuse = next;
  });
}

async function assertNothingDoubled({ desk }: Ordeal): Promise<void> {
  const sends = new Map((await desk.sends()).map((send) => [send.id, send]));
  const perTurn = new Map<string, number>();
  for (const { sendId, recipient, text } of desk.world.deliveries) {
    const send = sends.get(sendId);
    if (send === undefined) throw new Error('something left that was never written down');
    const of = send.turnId ?? send.id;
    perTurn.set(of, (perTurn.get(of) ?? 0) + 1);
    const turn = send.turnId === null ? null : await desk.memory.turns.get(send.turnId);
    expect({ recipient, ends: text.endsWith(recipient) }).toEqual({
      recipient: turn?.recipient ?? send.recipient,
      ends: true,
    });
  }
  expect([...perTurn.values()].filter((count) => count > 1)).toEqual([]);
}

async function assertNothingLost({ desk, written }: Ordeal): Promise<void> {
  for (const customer of CUSTOMERS) {
    const own = written.filter((message) => message.chatAddress === customer);
    if (own.length === 0) continue;
    const thread = await desk.thread(customer);
    const inbound = thread.filter(({ direction }) => direction === 'in');
    expect(inbound.map(({ channelMessageId }) => channelMessageId)).toEqual(
      own.map(({ channelMessageId }) => channelMessageId),
    );
    expect(inbound.every(({ body }) => bodyText(body).startsWith(customer))).toBe(true);
  }
}

/** What reached a customer shows in the thread in the same order. */
async function assertOrder({ desk }: Ordeal): Promise<void> {
  const position = new Map(desk.world.deliveries.map((one, at) => [one.channelMessageId, at]));
  for (const customer of CUSTOMERS) {
    if (!desk.world.deliveries.some(({ recipient }) => recipient === customer)) continue;
    const known = (await desk.thread(customer)).flatMap(({ direction, channelMessageId }) =>
      direction === 'out' && channelMessageId !== null
        ? [position.get(channelMessageId) ?? -1]
        : [],
    );
    expect(known).toEqual(known.toSorted((a, b) => a - b));
  }
}

async function assertNothingStuck({ desk }: Ordeal): Promise<void> {
  const states = (await desk.turns()).map(({ state }) => state).filter(isOpen);
  const stuck = states.filter((state) => state !== 'awaiting-review' && state !== 'failed');
  expect(stuck).toEqual([]);
  const live = await desk.memory.sends.inStates(['queued', 'handing-over', 'unconfirmed']);
  expect(live).toEqual([]);
}

describe('whatever dies whenever', () => {
  it('sends at most one reply per turn to whom it belongs, loses no message and leaves nothing stuck', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.boolean(),
        fc.array(happening, { minLength: 15, maxLength: 50, size: 'max' }),
        async (auto, governed, happenings) => {
          const ordeal = await openOrdeal(auto, governed);
          for (const one of happenings) await ordeal.happen(one);
          await ordeal.end();
          expect(ordeal.leaks).toBe(0);
          await assertNothingDoubled(ordeal);
          await assertNothingLost(ordeal);
          await assertOrder(ordeal);
          await assertNothingStuck(ordeal);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});
