import { setTimeout as pause } from 'node:timers/promises';
import { type Answers, countAnswers } from './answers.ts';
import { openBenchDesk, type BenchDesk, type DeskOptions } from './bench-desk.ts';
import { QUESTION } from './bench-model.ts';
import { roundTrip } from './round-trip.ts';

const CHATS = 100;
const WARM_UP = 150;
/** Time moves on with each message, so that many questions of one customer do not look like a machine's. */
const BETWEEN_MESSAGES_MS = 4000;
/** A bench that has lost a message must end all the same. */
const LONGEST_MS = 60_000;

/** A hundred customers write `each` messages. */
type Rush = (desk: BenchDesk, each: number) => Promise<void>;

const customers = Array.from({ length: CHATS }, (_, chat) => `customer-${chat}`);

/** Everybody writes, and writes again as soon as the reply is there. */
export const oneByOne: Rush = async (desk, each) => {
  const { channel, clock } = desk;
  const written = new Map<string, number>();
  const writing: Promise<unknown>[] = [];
  const write = (from: string): void => {
    const before = written.get(from) ?? 0;
    if (before === each) return;
    written.set(from, before + 1);
    clock.moveOn(BETWEEN_MESSAGES_MS);
    writing.push(channel.receive(from, QUESTION));
  };
  channel.behave = ({ recipient }) => {
    setImmediate(write, recipient);
    return 'deliver';
  };
  for (const from of customers) write(from);
  await allAnswered(desk);
  await Promise.all(writing);
};

/** Everybody writes all of it at once, before anybody has been answered. */
export const allAtOnce: Rush = async (desk, each) => {
  const writing = Array.from({ length: each }, () =>
    customers.map((from) => desk.channel.receive(from, QUESTION)),
  );
  await Promise.all(writing.flat());
  await allAnswered(desk);
};

/** Nothing is under way any more, and nothing came for a while. */
async function allAnswered({ store, channel }: BenchDesk): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  for (let quiet = 0; quiet < 3 && performance.now() < end;) {
    const before = channel.asked.length;
    await pause(100);
    const open = await store.turns.count([
      'collecting',
      'ready',
      'drafting',
      'approved',
      'sending',
    ]);
    quiet = open === 0 && channel.asked.length === before ? quiet + 1 : 0;
  }
}

/** What came of a rush, and how long it took from the first message to the last reply's being settled. */
export async function rush(
  how: Rush,
  each: number,
  options: DeskOptions = {},
): Promise<Answers & { written: number; seconds: number }> {
  const desk = await openBenchDesk(options);
  try {
    for (let at = 0; at < WARM_UP; at += 1) await roundTrip(desk, `early-${at}`);
    desk.channel.world.deliveries.length = 0;
    desk.channel.behave = () => 'deliver';
    let lastAt = 0;
    const off = desk.events.on((event) => {
      if (event.type === 'turn-changed' && event.state === 'sent') lastAt = performance.now();
    });
    const startedAt = performance.now();
    await how(desk, each);
    off();
    const seconds = (lastAt - startedAt) / 1000;
    const count = CHATS * each;
    const answers = await countAnswers(desk, { count, before: WARM_UP });
    return { ...answers, written: count, seconds };
  } finally {
    await desk.close();
  }
}
