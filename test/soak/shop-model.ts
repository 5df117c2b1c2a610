import type { Random } from '../../main/engine/ports/random.ts';
import { startFakeProvider, type FakeProvider } from '../doubles/fake-provider.ts';
import { customerMarksIn, replyMark } from './marks.ts';

const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/deliver/u, 'We deliver within 6 km of the shop.'],
  [/names/u, 'We write a name or a short wish on any cake.'],
  [/parking/u, 'Behind the shop there are two parking spaces.'],
];

/** A model that answers by the shop's facts, and says which messages it answers: the newest one last. */
export function startShopModel(random: Pick<Random, 'fraction'>): Promise<FakeProvider> {
  return startFakeProvider({
    remember: 20,
    reply: (asked) => {
      const [, answer] = ANSWERS.find(([words]) => words.test(asked)) ?? [
        null,
        'One moment please.',
      ];
      // Words that stand on nothing keep a reply from leaving by itself; a courtesy does not.
      return [answer, 'Thank you:', replyMark(random), ...customerMarksIn(asked)].join(' ');
    },
  });
}
