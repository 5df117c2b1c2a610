import { ConversationId } from '../../main/engine/domain/ids.ts';
import { type Figure, percentile } from './bench.ts';
import { openBenchDesk, type BenchDesk } from './bench-desk.ts';
import { chatOf, storePast } from './history.ts';

const P95_MS = 50;
const ROUNDS = 40;
/** Messages on one page of the thread, as the desk asks for them. */
const PAGE = 50;
const HITS = 50;

const THINGS = [
  'sourdough',
  'croissants',
  'a birthday cake',
  'rye bread',
  'lemon tarts',
  'éclairs',
];
const WISHES = [
  'for Saturday morning',
  'without nuts',
  'for eight people',
  'delivered to Quay Lane',
];
/** In one of a thousand questions. */
const RARE = 'marzipan';

const of = (words: readonly string[], at: number): string => words[at % words.length] ?? '';

function words(at: number) {
  const rare = at % 1000 === 7 ? ` with ${RARE}` : '';
  const question = `Do you have ${of(THINGS, at)} ${of(WISHES, at >> 3)}${rare}? Order ${at}.`;
  return { question, answer: `Yes, we have ${of(THINGS, at)}, and your number is ${at}.` };
}

/** 100,000 messages: one chat with half of them, a hundred with the others. */
async function fill({ store }: BenchDesk): Promise<void> {
  await storePast(store, { from: 'regular', exchanges: 25_000, words });
  for (let chat = 0; chat < 100; chat += 1) {
    await storePast(store, { from: `customer-${chat}`, exchanges: 250, words });
  }
}

async function measured(name: string, bound: number, work: (round: number) => Promise<unknown>) {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    await work(round);
    taken.push(performance.now() - from);
  }
  const figure = (share: number, what: string, held: number | null): Figure => ({
    name: `${name}, ${what}`,
    value: percentile(taken, share),
    unit: 'ms',
    bound: held,
    better: 'lower',
  });
  return [figure(0.5, 'median', null), figure(0.95, 'p95', bound)];
}

/** What the desk reads of a vault with 100,000 messages. */
export default async function bench(): Promise<Figure[]> {
  const desk = await openBenchDesk();
  try {
    await fill(desk);
    const { conversations } = desk.engine.services;
    const conversationId = ConversationId.parse(chatOf('regular'));
    const search = (what: string, text: (round: number) => string) =>
      measured(`search of 100,000 messages: ${what}`, P95_MS, async (round) => {
        const hits = await conversations.search({ text: text(round), limit: HITS });
        if (hits.length === 0) throw new Error(`Nothing was found for ${text(round)}.`);
      });
    return [
      ...(await search('a rare word', () => RARE)),
      ...(await search('a word of every third message', (round) =>
        of(['croissants', 'eclairs'], round),
      )),
      ...(await search('two words', () => 'birthday nuts')),
      ...(await search('a number', (round) => String(20_000 + 13 * round))),
      ...(await search('two letters', () => 'ye')),
      // The index knows nothing so short: every message is looked at, and none fits.
      ...(await measured('search of 100,000 messages: two letters in vain', P95_MS, () =>
        conversations.search({ text: 'qx', limit: HITS }),
      )),
      ...(await measured('opening a chat of 50,000 messages', P95_MS, () =>
        Promise.all([
          conversations.detail(conversationId),
          conversations.thread({ conversationId, before: null, limit: PAGE }),
        ]),
      )),
      ...(await measured('list of chats', P95_MS, () =>
        conversations.list({ limit: PAGE, after: null }),
      )),
    ];
  } finally {
    await desk.close();
  }
}
