import { SeededRandom } from '../doubles/seeded-random.ts';
import { FAULTS, withoutKilling, type Fault } from './faults.ts';

/** Two troubles at a time: what one alone does not break, two may. */
const FAULTS_A_ROUND = 2;
/** People who write all the time. Each chat is read again after a loss, of which the newest fifty are. */
export const REGULARS = 24;
const FIRST_WRITERS = 4;
const MORE_WRITERS = 4;
const WITHIN_MS = 6000;

/** Somebody writes one or more messages in a row. */
export interface Writing {
  /** Which of the regulars. */
  who: number;
  afterMs: number;
  messages: number;
  inGroup: boolean;
}

export interface Round {
  number: number;
  writings: readonly Writing[];
  faults: readonly { fault: Fault; afterMs: number }[];
  /** What else is left to chance in this round. */
  chance: number;
}

/**
 * One round of a soak. The same seed, number and list of kinds give the same round. Faults are dealt from a shuffled
 * pack, so that each kind comes before any comes again.
 */
export function planRound(
  seed: number,
  number: number,
  { mayKill = true, kinds = FAULTS }: { mayKill?: boolean; kinds?: readonly Fault[] } = {},
): Round {
  const random = new SeededRandom(seed * 7919 + number);
  const upTo = (limit: number) => Math.floor(random.fraction() * limit);
  const writers = FIRST_WRITERS + upTo(MORE_WRITERS + 1);
  const writings = Array.from({ length: writers }, () => ({
    who: upTo(REGULARS),
    afterMs: upTo(WITHIN_MS),
    messages: random.fraction() < 0.25 ? 2 + upTo(2) : 1,
    inGroup: random.fraction() < 0.08,
  }));
  const faults = dealt(seed, number, kinds).map((fault) => ({
    fault: mayKill ? fault : withoutKilling(fault),
    afterMs: 500 + upTo(WITHIN_MS / 2),
  }));
  return { number, writings, faults, chance: upTo(2 ** 31) };
}

function dealt(seed: number, number: number, kinds: readonly Fault[]): Fault[] {
  const first = number * FAULTS_A_ROUND;
  return Array.from({ length: FAULTS_A_ROUND }, (_, at) => {
    const place = first + at;
    const pack = shuffled(
      kinds,
      new SeededRandom(seed + Math.floor(place / kinds.length) * 104_729),
    );
    return pack[place % kinds.length];
  }).filter((fault) => fault !== undefined);
}

function shuffled<Item>(items: readonly Item[], random: SeededRandom): Item[] {
  return items
    .map((item) => ({ item, at: random.fraction() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
