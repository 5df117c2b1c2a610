import type { Fault } from './faults.ts';
import type { Wrong } from './judge.ts';
import { growth, warmed, type Sample } from './memory.ts';
import type { Owner } from './owner.ts';
import type { SoakReport } from './report.ts';
import type { Scene } from './scene.ts';

/** The app fills its caches in its first minutes. */
const WARM_UP_MINUTES = 5;

/** Everything that is counted while a soak runs. */
export class Tally {
  readonly samples: Sample[] = [];
  readonly wrong: string[] = [];
  readonly #faults: Partial<Record<Fault, number>> = {};
  readonly #hindered: Partial<Record<Fault, number>> = {};
  rounds = 0;

  made(faults: readonly Fault[], hindered: readonly Fault[]): void {
    this.rounds += 1;
    for (const fault of faults) this.#faults[fault] = (this.#faults[fault] ?? 0) + 1;
    for (const fault of hindered) this.#hindered[fault] = (this.#hindered[fault] ?? 0) + 1;
  }

  line(minutes: number, { app, people, servers }: Pick<Scene, 'app' | 'people' | 'servers'>) {
    const held = (this.samples.at(-1)?.megabytes ?? 0).toFixed(0);
    const [came, went] = [people.told.length, servers.got.length];
    return `minute ${minutes.toFixed(0)}: ${this.rounds} rounds, ${came} in, ${went} out, ${app.runs - 1} restarts, ${held} MB`;
  }

  report(
    options: { seed: number; minutes: number },
    { app, people, servers }: Pick<Scene, 'app' | 'people' | 'servers'>,
    owner: Owner,
  ): SoakReport {
    const counted = (kind: Wrong) => this.wrong.filter((one) => one.startsWith(`${kind}: `)).length;
    const told = {
      lost: counted('lost'),
      doubled: counted('doubled'),
      misplaced: counted('misplaced'),
      unmeant: counted('unmeant'),
      notArrived: counted('not-arrived'),
    };
    const named = Object.values(told).reduce((sum, count) => sum + count, 0);
    return {
      ...options,
      rounds: this.rounds,
      faults: this.#faults,
      hindered: this.#hindered,
      messagesIn: people.told.length,
      repliesOut: servers.got.length,
      givenAgain: servers.repeats,
      ...told,
      otherwiseWrong: this.wrong.length - named,
      restarts: app.runs - 1,
      owner: owner.deeds,
      memory: this.#memory(),
    };
  }

  #memory(): SoakReport['memory'] {
    const measured = warmed(this.samples, WARM_UP_MINUTES);
    const whole = growth(measured, ({ megabytes }) => megabytes);
    const main = growth(measured, (sample) => sample.main);
    const livedMinutes = (measured.at(-1)?.minute ?? 0) - (measured[0]?.minute ?? 0);
    return whole === null || main === null ? null : { whole, main, livedMinutes };
  }
}
