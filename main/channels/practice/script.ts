import { oneOf, shuffled, within, type Chance, type Span } from './chance.ts';
import type { Burst, Line, PretendCustomer, Scene } from './customers/pretend-customer.ts';
import type { Stage } from './stage.ts';

/** What a customer does to the world. */
export interface Voice {
  say(text: string): void;
  typing(active: boolean): void;
  /** May another matter be opened now? */
  mayBegin(): boolean;
  /** Calls `begin` when it may be. */
  standBy(begin: () => void): void;
  /** Is no longer waiting for anybody. */
  settled(): void;
}

/** Milliseconds at normal speed. */
const READING: Span = [1500, 4500];
const BETWEEN_LINES: Span = [500, 1400];
const RESTING: Span = [60_000, 150_000];
const UNTIL_NUDGE: Span = [150_000, 300_000];
const LONGEST_TYPING = 4500;
const SHORTEST_TYPING = 500;
/** Who comes first has the words ready: the newcomer is waiting. Milliseconds at any speed. */
const AT_ONCE_TYPING = 900;

/** How often the last word is a thank-you. */
const THANKFUL = 0.7;

/**
 * One pretend customer: brings up a matter, waits for the reply, goes on, says thanks, comes back later with another.
 * Asks again once where nobody answers, and then only waits.
 */
export class Performer {
  readonly customer: PretendCustomer;
  readonly #stage: Stage;
  readonly #chance: Chance;
  readonly #voice: Voice;
  #state: 'resting' | 'talking' | 'waiting' | 'played' = 'resting';
  #ahead: Scene[] = [];
  #last: Scene | null = null;
  #bursts: Burst[] = [];
  #callOff: () => void = () => undefined;
  #typing = false;
  #atOnce = false;
  /** Has asked again about this matter. */
  #nudged = false;

  constructor(customer: PretendCustomer, stage: Stage, chance: Chance, voice: Voice) {
    this.customer = customer;
    this.#stage = stage;
    this.#chance = chance;
    this.#voice = voice;
  }

  /** Has an open question, or is about to. */
  get busy(): boolean {
    return this.#state !== 'resting';
  }

  /** Begins for the first time after `ms`; `asNewcomer` with the scene that the customer is best met in. */
  enter(ms: number, how: { asNewcomer: boolean; atOnce: boolean }): void {
    const [first] = this.customer.scenes;
    if (how.asNewcomer && first !== undefined) this.#ahead = [first];
    this.#atOnce = how.atOnce;
    this.#rest(ms);
  }

  /** Opens the next matter, if the customer is free to. */
  begin(): void {
    if (this.busy) return;
    if (!this.#voice.mayBegin()) {
      this.#voice.standBy(() => this.begin());
      return;
    }
    const scene = this.#nextScene();
    if (scene === null) return;
    this.#bursts = [...scene.bursts];
    this.#nextBurst();
  }

  /** A reply has arrived. */
  hears(): void {
    if (this.#state === 'played') this.#settle();
    if (this.#state !== 'waiting') return;
    this.#callOff();
    this.#type(false);
    if (this.#bursts.length > 0) {
      this.#state = 'talking';
      this.#cue(within(this.#chance, READING), () => this.#nextBurst());
    } else if (this.#chance() < THANKFUL) {
      this.#state = 'talking';
      this.#cue(within(this.#chance, READING), () => {
        this.#speak(this.customer.thanks, () => this.#settle());
      });
    } else {
      this.#settle();
    }
  }

  /** Somebody is writing to the customer: no reason to ask again. */
  seesTyping(): void {
    if (this.#state === 'waiting' && !this.#typing) this.#wait();
  }

  /** The owner plays this customer now: the script keeps quiet until that has been answered. */
  play(): void {
    this.#callOff();
    this.#type(false);
    this.#bursts = [];
    this.#state = 'played';
  }

  leave(): void {
    this.#callOff();
    this.#state = 'resting';
  }

  #cue(ms: number, run: () => void): void {
    this.#callOff = this.#stage.after(ms, run);
  }

  #settle(): void {
    this.#rest(within(this.#chance, RESTING));
    this.#voice.settled();
  }

  #rest(ms: number): void {
    this.#callOff();
    this.#state = 'resting';
    this.#cue(ms, () => this.begin());
  }

  #nextBurst(): void {
    const [burst, ...later] = this.#bursts;
    this.#bursts = later;
    this.#state = 'talking';
    this.#speakAll(burst ?? []);
  }

  #speakAll([line, ...rest]: Burst): void {
    if (line === undefined) {
      this.#wait();
      return;
    }
    this.#speak(line, () => {
      if (rest.length === 0) this.#wait();
      else this.#cue(within(this.#chance, BETWEEN_LINES), () => this.#speakAll(rest));
    });
  }

  #speak(line: Line, then: () => void): void {
    const text = oneOf(this.#chance, line);
    this.#type(true);
    this.#cue(this.#timeToType(text), () => {
      this.#type(false);
      this.#voice.say(text);
      then();
    });
  }

  #timeToType(text: string): number {
    const needed = (text.length / this.customer.typing) * 1000;
    const usual = Math.min(LONGEST_TYPING, Math.max(SHORTEST_TYPING, needed));
    const time = this.#atOnce ? this.#stage.steady(AT_ONCE_TYPING) : usual;
    this.#atOnce = false;
    return time;
  }

  #type(active: boolean): void {
    if (active === this.#typing) return;
    this.#typing = active;
    this.#voice.typing(active);
  }

  #wait(): void {
    this.#callOff();
    this.#state = 'waiting';
    if (this.#stage.timeless || this.#nudged) return;
    this.#cue(within(this.#chance, UNTIL_NUDGE), () => {
      this.#nudged = true;
      this.#speak(this.customer.nudge, () => this.#wait());
    });
  }

  /** Every scene once before any comes again, and never the same twice in a row. */
  #nextScene(): Scene | null {
    this.#nudged = false;
    if (this.#ahead.length === 0) {
      const again = shuffled(this.#chance, this.customer.scenes);
      this.#ahead = again[0] === this.#last ? [...again.slice(1), ...again.slice(0, 1)] : again;
    }
    this.#last = this.#ahead.shift() ?? null;
    return this.#last;
  }
}
