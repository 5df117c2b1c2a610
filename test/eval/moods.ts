import { alarmOf } from '../../main/engine/domain/understanding.ts';
import { readMood } from '../../main/understanding/mood/read-mood.ts';
import { percent, type EvalFigure } from './figure.ts';
import { ownSet } from './own-sets.ts';

/** In an emergency nobody asks for the mood: its place is left open. */
const OPEN = '-';

function of(name: 'moods' | 'moods-unseen', words: string): EvalFigure[] {
  const cases = ownSet(name).map(([mood = '', urgency = '', text = '']) => ({
    mood,
    urgency,
    told: readMood([text]),
  }));
  const withMood = cases.filter(({ mood }) => mood !== OPEN);
  const emergencies = cases.filter(({ urgency }) => urgency === 'emergency');
  const calm = cases.filter(({ mood, urgency }) => mood === 'calm' && urgency !== 'emergency');
  return [
    percent(
      `${words}: mood`,
      withMood.filter(({ mood, told }) => mood === told.mood).length,
      withMood.length,
    ),
    percent(
      `${words}: urgency`,
      cases.filter(({ urgency, told }) => urgency === told.urgency).length,
      cases.length,
    ),
    percent(
      `${words}: emergencies noticed`,
      emergencies.filter(({ told }) => told.urgency === 'emergency').length,
      emergencies.length,
    ),
    percent(
      `${words}: calm customers taken for upset or in need`,
      calm.filter(({ told }) => alarmOf(told) !== null).length,
      calm.length,
    ),
  ];
}

/** Our own messages: those that the word tables were corrected on, and those that they were not. */
export const moods = (): EvalFigure[] => [
  ...of('moods', 'corrected on'),
  ...of('moods-unseen', 'unseen'),
];
