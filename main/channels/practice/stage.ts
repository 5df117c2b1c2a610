import type { Instant } from '../../engine/domain/time.ts';
import type { PracticeState } from '../../engine/domain/views/app.ts';
import type { Clock } from '../../engine/ports/clock.ts';

export type Speed = PracticeState['speed'];

/** How much longer everything takes. */
const SLOWNESS: Readonly<Record<Speed, number>> = { slow: 2.5, normal: 1, fast: 0.35 };

interface Cue {
  /** Milliseconds that are left of it at normal speed. */
  left: number;
  armedAt: Instant;
  disarm: (() => void) | null;
  run: () => void;
}

/** Time as the customers live it: it stands still in a pause, runs at a speed, and not at all with `pace` 0. */
export class Stage {
  readonly #clock: Clock;
  readonly #pace: number;
  readonly #cues = new Set<Cue>();
  #running: boolean;
  #speed: Speed;

  constructor(clock: Clock, now: { pace: number; running: boolean; speed: Speed }) {
    this.#clock = clock;
    this.#pace = now.pace;
    this.#running = now.running;
    this.#speed = now.speed;
  }

  /** Nothing takes any time: for tests and benchmarks. */
  get timeless(): boolean {
    return this.#pace === 0;
  }

  /** Calls `run` after `ms` milliseconds of stage time. Returns a function that calls it off. */
  after(ms: number, run: () => void): () => void {
    const cue: Cue = { left: ms, armedAt: this.#clock.now(), disarm: null, run };
    this.#cues.add(cue);
    this.#arm(cue);
    return () => this.#drop(cue);
  }

  /** What one second of the real clock is in stage time, so that something can take as long at any speed. */
  steady(ms: number): number {
    return ms / SLOWNESS[this.#speed];
  }

  change(to: { running: boolean; speed: Speed }): void {
    if (to.running === this.#running && to.speed === this.#speed) return;
    for (const cue of this.#cues) this.#disarm(cue);
    this.#running = to.running;
    this.#speed = to.speed;
    for (const cue of this.#cues) this.#arm(cue);
  }

  clear(): void {
    for (const cue of this.#cues) this.#disarm(cue);
    this.#cues.clear();
  }

  get #slowness(): number {
    return SLOWNESS[this.#speed] * this.#pace;
  }

  #arm(cue: Cue): void {
    if (!this.#running) return;
    const now = this.#clock.now();
    cue.armedAt = now;
    const due = (): void => {
      this.#cues.delete(cue);
      cue.run();
    };
    if (!this.timeless) {
      cue.disarm = this.#clock.schedule(now + Math.round(cue.left * this.#slowness), due);
      return;
    }
    let off = false;
    cue.disarm = () => {
      off = true;
    };
    queueMicrotask(() => {
      if (!off) due();
    });
  }

  #disarm(cue: Cue): void {
    if (cue.disarm === null) return;
    cue.disarm();
    cue.disarm = null;
    if (this.timeless) return;
    const passed = (this.#clock.now() - cue.armedAt) / this.#slowness;
    cue.left = Math.max(0, cue.left - passed);
  }

  #drop(cue: Cue): void {
    this.#disarm(cue);
    this.#cues.delete(cue);
  }
}
