import type { Random } from '../../main/engine/ports/random.ts';
import type { People } from './people.ts';
import type { SoakServers } from './servers.ts';
import type { SoakApp } from './soak-app.ts';

/** All that a fault, and what heals it, has in hand. */
export interface Scene {
  app: SoakApp;
  servers: SoakServers;
  people: People;
  /** Chance of this round. */
  random: Pick<Random, 'fraction'>;
  /** What is wrong already, before anything is compared. */
  wrong: (what: string) => void;
}

export const between = (random: Scene['random'], from: number, to: number): number =>
  from + Math.floor(random.fraction() * (to - from + 1));
