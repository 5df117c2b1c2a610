import type { Figure } from './bench.ts';
import { allAtOnce, oneByOne, rush } from './rush.ts';

const EACH = 10;
const ANSWERS_PER_SECOND = 300;

async function burst(name: string, how: typeof oneByOne): Promise<Figure[]> {
  const { answered, seconds, replies, ...wrong } = await rush(how, EACH);
  const none = (what: string, value: number): Figure => ({
    name: `${name}: ${what}`,
    value,
    unit: '',
    bound: 0,
    better: 'lower',
  });
  return [
    {
      name: `${name}: messages answered`,
      value: answered / seconds,
      unit: '/s',
      bound: ANSWERS_PER_SECOND,
      better: 'higher',
    },
    { name: `${name}: replies`, value: replies, unit: '', bound: null, better: 'higher' },
    none('lost', wrong.lost),
    none('doubled', wrong.doubled),
    none('out of order', wrong.outOfOrder),
  ];
}

/** A thousand messages over a hundred chats, with a provider that takes no time. */
export default async function bench(): Promise<Figure[]> {
  return [
    ...(await burst('1,000 over 100 chats, each after the last reply', oneByOne)),
    ...(await burst('1,000 over 100 chats, all at once', allAtOnce)),
  ];
}
