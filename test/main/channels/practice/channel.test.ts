import { describe, expect, it } from 'vitest';
import type { Channel, OutboundMessage } from '../../../../main/engine/ports/channel.ts';
import { SendId } from '../../../../main/engine/domain/ids.ts';
import {
  createPracticeChannel,
  type PracticeOptions,
} from '../../../../main/channels/practice/channel.ts';
import { pretendCustomers } from '../../../../main/channels/practice/customers.ts';
import { mia } from '../../../../main/channels/practice/customers/mia.ts';
import { MemoryJournal } from '../../../../main/channels/practice/practice-journal.ts';
import { switchInMemory } from '../../../../main/channels/practice/state.ts';
import { MOST_OPEN } from '../../../../main/channels/practice/troupe.ts';
import { describeChannel } from '../../../contract-suites/channel.ts';
import { FakeClock } from '../../../doubles/fake-clock.ts';
import { RecordingSink } from '../../../doubles/recording-sink.ts';
import { SeededRandom } from '../../../doubles/seeded-random.ts';
import { SilentLogger } from '../../../doubles/silent-logger.ts';

describeChannel('practice', () => {
  const clock = new FakeClock();
  const journal = new MemoryJournal();
  const arrived: OutboundMessage[] = [];
  let births = 0;
  const make = () => {
    births += 1;
    return createPracticeChannel(
      { clock, random: new SeededRandom(births), logger: new SilentLogger(), journal },
      { customers: [], onArrival: (message) => arrived.push(message) },
    );
  };
  const practice = make();
  return Promise.resolve({
    channel: practice.channel,
    customer: 'visitor:Ada',
    other: 'visitor:Ben',
    nobody: 'nobody',
    customerWrites: async (address, text) => {
      await practice.controls.writeAs({ name: address.replace('visitor:', '') }, text);
    },
    arrivedAt: (address) =>
      Promise.resolve(arrived.filter((one) => one.recipient === address).map(({ text }) => text)),
    pass: (ms) => clock.advance(ms),
    reborn: () => Promise.resolve(make().channel),
    close: () => Promise.resolve(),
  });
});

interface Shop {
  clock: FakeClock;
  sink: RecordingSink;
  practice: ReturnType<typeof createPracticeChannel>;
  /** Replies to whoever wrote last in a chat and has no reply yet. */
  answer: (address: string) => Promise<void>;
}

let sends = 0;

async function reply(channel: Channel, recipient: string, text = 'Of course.') {
  sends += 1;
  const sendId = SendId.parse(`send-${String(sends)}`);
  return channel.send({ sendId, recipient, text }, new AbortController().signal);
}

async function openShop(
  options: PracticeOptions = {},
  play = switchInMemory({ running: true, speed: 'normal' }),
): Promise<Shop> {
  const clock = new FakeClock();
  const sink = new RecordingSink();
  const practice = createPracticeChannel(
    { clock, random: new SeededRandom(7), logger: new SilentLogger(), play },
    { seed: 3, ...options },
  );
  await practice.channel.start(sink);
  return {
    clock,
    sink,
    practice,
    answer: async (address) => {
      await reply(practice.channel, address);
    },
  };
}

const writers = ({ sink }: Shop): Set<string> =>
  new Set(sink.messages.map(({ chatAddress }) => chatAddress));
const textsOf = ({ sink }: Shop, address: string): string[] =>
  sink.messages
    .filter(({ chatAddress }) => chatAddress === address)
    .map(({ body }) => (body.kind === 'text' ? body.text : ''));

describe('the first minute', () => {
  it('does not leave a newcomer before an empty desk', async () => {
    const shop = await openShop();
    await shop.clock.advance(2000);
    expect(textsOf(shop, 'customer:mia')).toHaveLength(1);
    expect(textsOf(shop, 'customer:mia')[0]).toBe('Hi, are you open on Sunday?');
  });

  it.each(['slow', 'normal', 'fast'] as const)('comes at once at speed %s too', async (speed) => {
    const shop = await openShop({}, switchInMemory({ running: true, speed }));
    await shop.clock.advance(2000);
    expect(shop.sink.messages.length).toBeGreaterThan(0);
  });

  it('brings three customers within 20 seconds, and not all at once', async () => {
    const shop = await openShop();
    await shop.clock.advance(20_000);
    expect(writers(shop).size).toBe(3);
    await shop.clock.advance(300_000);
    expect(writers(shop).size).toBe(pretendCustomers.length);
  });
});

describe('a customer without an answer', () => {
  it('asks again once and then waits, however long', async () => {
    const shop = await openShop();
    await shop.clock.advance(24 * 3_600_000);
    for (const { id, scenes, nudge } of pretendCustomers) {
      const said = textsOf(shop, `customer:${id}`);
      expect(said).toHaveLength((scenes[0]?.bursts[0]?.length ?? 0) + 1);
      expect(nudge).toContain(said.at(-1));
    }
    expect(shop.clock.pending).toBe(0);
  });

  it('is not one of too many', async () => {
    const crowd = Array.from({ length: 30 }, (_, index) => ({
      ...(pretendCustomers[index % 7] ?? mia),
      id: `c${String(index)}`,
    }));
    const shop = await openShop({ customers: crowd });
    await shop.clock.advance(24 * 3_600_000);
    expect(writers(shop).size).toBe(MOST_OPEN);
    for (let round = 0; round < 3; round += 1) {
      await shop.answer('customer:c0');
      await shop.clock.advance(20_000);
    }
    expect(writers(shop).size).toBeGreaterThan(MOST_OPEN);
  });

  it('does not ask again while the shop is typing', async () => {
    const shop = await openShop({ customers: pretendCustomers.slice(0, 1) });
    for (let minute = 0; minute < 30; minute += 1) {
      await shop.clock.advance(60_000);
      await shop.practice.channel.setTyping('customer:mia', true);
    }
    expect(textsOf(shop, 'customer:mia')).toHaveLength(1);
  });
});

describe('a customer with an answer', () => {
  it('goes on with the matter, and comes back with another', async () => {
    const shop = await openShop({ customers: pretendCustomers.slice(0, 1) });
    await shop.clock.advance(2000);
    await shop.answer('customer:mia');
    await shop.clock.advance(12_000);
    expect(textsOf(shop, 'customer:mia')[1]).toMatch(/card/u);
    await shop.answer('customer:mia');
    await shop.clock.advance(400_000);
    const said = textsOf(shop, 'customer:mia');
    expect(said.length).toBeGreaterThan(2);
    expect(new Set(said).size).toBe(said.length);
  });

  it('never says the same in two matters in a row, for as long as the desk lives', async () => {
    const shop = await openShop({ customers: pretendCustomers.slice(1, 2) });
    const firstLines: string[] = [];
    for (let round = 0; round < 120; round += 1) {
      const before = shop.sink.messages.length;
      await shop.clock.advance(160_000);
      const fresh = textsOf(shop, 'customer:tom').slice(before);
      if (fresh.length > 2) firstLines.push(fresh.slice(0, 3).join('/'));
      await shop.answer('customer:tom');
    }
    expect(shop.sink.messages.length).toBeGreaterThan(200);
    const repeats = firstLines.filter((line, at) => line === firstLines[at - 1]);
    expect(repeats).toEqual([]);
  });

  it('shows typing before each message and never leaves it on', async () => {
    const shop = await openShop();
    await shop.clock.advance(60_000);
    await shop.answer('customer:mia');
    await shop.clock.advance(600_000);
    const open = new Map<string, number>();
    for (const { chatAddress, active } of shop.sink.typed) {
      open.set(chatAddress, (open.get(chatAddress) ?? 0) + (active ? 1 : -1));
    }
    expect([...open.values()].every((count) => count === 0)).toBe(true);
    expect(shop.sink.typed.filter(({ active }) => active).length).toBeGreaterThanOrEqual(
      shop.sink.messages.length,
    );
  });

  it('stops typing a reminder when the answer comes just then', async () => {
    const shop = await openShop({ customers: pretendCustomers.slice(0, 1) });
    await shop.clock.advance(2000);
    while (shop.sink.typed.length < 3) await shop.clock.advanceToNext();
    await shop.answer('customer:mia');
    expect(shop.sink.typed.at(-1)?.active).toBe(false);
    await shop.clock.advance(60_000);
    expect(mia.nudge).not.toContain(textsOf(shop, 'customer:mia')[1]);
  });
});

describe('ticks', () => {
  it('come in their order, after the reply has left', async () => {
    const shop = await openShop();
    await shop.clock.advance(2000);
    const { channelMessageId } = await reply(shop.practice.channel, 'customer:mia');
    expect(shop.sink.receipts).toEqual([]);
    await shop.clock.advance(10_000);
    const own = shop.sink.receipts.filter((one) => one.channelMessageId === channelMessageId);
    expect(own.map(({ state }) => state)).toEqual(['sent', 'delivered', 'read']);
  });
});

describe('pause and speed', () => {
  it('stays silent in a pause and goes on where it was', async () => {
    const shop = await openShop();
    await shop.practice.controls.set({ running: false });
    await shop.clock.advance(3_600_000);
    expect(shop.sink.messages).toEqual([]);
    await shop.practice.controls.set({ running: true });
    await shop.clock.advance(2000);
    expect(shop.sink.messages).toHaveLength(1);
  });

  it('is paused from the start where the owner left it so', async () => {
    const shop = await openShop({}, switchInMemory({ running: false, speed: 'normal' }));
    await shop.clock.advance(3_600_000);
    expect(shop.sink.messages).toEqual([]);
    expect(shop.practice.channel.state().status).toBe('ready');
  });

  it('brings more at fast than at slow in the same time', async () => {
    const count = async (speed: 'slow' | 'fast'): Promise<number> => {
      const shop = await openShop({}, switchInMemory({ running: true, speed }));
      await shop.clock.advance(30_000);
      return writers(shop).size;
    };
    expect(await count('fast')).toBeGreaterThan(await count('slow'));
  });

  it('tells its listeners of a change, and of nothing when there is none', async () => {
    const { practice } = await openShop();
    const heard: string[] = [];
    const off = practice.controls.onChange(({ speed }) => heard.push(speed));
    await practice.controls.set({ speed: 'fast' });
    off();
    await practice.controls.set({ speed: 'slow' });
    expect(heard).toEqual(['fast']);
  });
});

describe('writing as a customer', () => {
  it('works in a pause, and the script does not talk over it', async () => {
    const shop = await openShop({ customers: pretendCustomers.slice(0, 1) });
    await shop.practice.controls.writeAs({ id: 'mia' }, 'Do you have oat milk?');
    await shop.clock.advance(3_600_000);
    expect(textsOf(shop, 'customer:mia')).toEqual(['Do you have oat milk?']);
    await shop.answer('customer:mia');
    await shop.clock.advance(600_000);
    expect(textsOf(shop, 'customer:mia').length).toBeGreaterThan(1);
  });

  it('makes up one customer for one name, who can be answered', async () => {
    const shop = await openShop({ customers: [] });
    const { controls, channel } = shop.practice;
    const first = await controls.writeAs({ name: 'Grandma Rosa' }, 'Hello');
    const second = await controls.writeAs({ name: ' grandma rosa ' }, 'Still me');
    expect(second.address).toBe(first.address);
    expect(controls.state().customers.map(({ name }) => name)).toEqual(['Grandma Rosa']);
    const [{ id } = { id: '' }] = controls.state().customers;
    expect((await controls.writeAs({ id }, 'And again')).address).toBe(first.address);
    await expect(reply(channel, first.address)).resolves.toBeDefined();
  });

  it('does not double a usual customer whose name is typed', async () => {
    const { practice } = await openShop();
    expect((await practice.controls.writeAs({ name: 'mia brennan' }, 'Hi')).address).toBe(
      'customer:mia',
    );
  });

  it('refuses an id that nobody has', async () => {
    const { practice } = await openShop();
    await expect(practice.controls.writeAs({ id: 'x' }, 'Hi')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('without any delay', () => {
  it('goes on as fast as it is answered and stands still when it is not', async () => {
    const shop = await openShop({ pace: 0 });
    await shop.clock.advance(0);
    const opened = shop.sink.messages.length;
    expect(writers(shop).size).toBe(pretendCustomers.length);
    await shop.clock.advance(3_600_000);
    expect(shop.sink.messages).toHaveLength(opened);
    for (let round = 0; round < 50; round += 1) await shop.answer('customer:mia');
    await shop.clock.advance(0);
    expect(textsOf(shop, 'customer:mia').length).toBeGreaterThan(50);
  });
});

describe('a seed', () => {
  it('makes the same customers say the same in the same order', async () => {
    const story = async (seed: number): Promise<string[]> => {
      const shop = await openShop({ seed });
      for (let round = 0; round < 40; round += 1) {
        await shop.clock.advance(60_000);
        for (const address of writers(shop)) await shop.answer(address);
      }
      return shop.sink.messages.map(({ body }) => (body.kind === 'text' ? body.text : ''));
    };
    expect(await story(5)).toEqual(await story(5));
    expect(await story(5)).not.toEqual(await story(6));
  });
});

describe('one reply asked for twice', () => {
  it('arrives once, also when both are under way', async () => {
    const arrived: string[] = [];
    const { practice } = await openShop({ onArrival: ({ text }) => arrived.push(text) });
    const message = {
      sendId: SendId.parse('same'),
      recipient: 'customer:mia',
      text: 'Yes.',
    };
    const { signal } = new AbortController();
    const [one, two] = await Promise.all([
      practice.channel.send(message, signal),
      practice.channel.send(message, signal),
    ]);
    const three = await practice.channel.send(message, signal);
    expect(arrived).toEqual(['Yes.']);
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  });
});
