import { shuffled, within, type Chance, type Span } from './chance.ts';
import type { Performer } from './script.ts';
import type { Stage } from './stage.ts';

/** When the first customers come, in milliseconds after the start: one at once, three within the first 20 seconds. */
const FIRST_COMES = 500;
const SECOND_COMES: Span = [4000, 6500];
const THIRD_COMES: Span = [10_000, 14_000];
/** The others come one after another, so far apart. */
const APART: Span = [18_000, 35_000];

/** So many open questions at once are enough to practise with. */
export const MOST_OPEN = 8;

/** All scripted customers together: who comes when, and how many may want something at once. */
export class Troupe {
  readonly #stage: Stage;
  readonly #chance: Chance;
  #performers: readonly Performer[] = [];
  #standingBy: (() => void)[] = [];

  constructor(stage: Stage, chance: Chance) {
    this.#stage = stage;
    this.#chance = chance;
  }

  /** A newcomer meets the customers in their own order, each with the scene to be met in. */
  enter(performers: readonly Performer[], asNewcomer: boolean): void {
    this.#performers = performers;
    const order = asNewcomer ? performers : shuffled(this.#chance, performers);
    let at = 0;
    for (const [place, performer] of order.entries()) {
      at = this.#comesAt(place, at);
      performer.enter(at, { asNewcomer, atOnce: place === 0 });
    }
  }

  leave(): void {
    for (const performer of this.#performers) performer.leave();
    this.#performers = [];
    this.#standingBy = [];
    this.#stage.clear();
  }

  mayBegin(): boolean {
    return this.#performers.filter(({ busy }) => busy).length < MOST_OPEN;
  }

  standBy(begin: () => void): void {
    this.#standingBy.push(begin);
  }

  /** One has got an answer: the next may come. */
  settled(): void {
    this.#standingBy.shift()?.();
  }

  #comesAt(place: number, before: number): number {
    if (place === 0) return this.#stage.steady(FIRST_COMES);
    if (place === 1) return within(this.#chance, SECOND_COMES);
    if (place === 2) return within(this.#chance, THIRD_COMES);
    return before + within(this.#chance, APART);
  }
}
