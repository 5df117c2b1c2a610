import type { EvalFigure } from './figure.ts';
import { publicIntents, shopTopics } from './intents.ts';
import { languages } from './languages.ts';
import { moods } from './moods.ts';
import { banking77, clinc150 } from './public-sets.ts';

export interface Evaluation {
  figures: EvalFigure[];
  /** Public sets that are not in the folder. */
  leftOut: string[];
}

/** Measures everything that there is data for. `folder` is where the public sets are; null where there is none. */
export async function evaluate(folder: string | null): Promise<Evaluation> {
  const leftOut: string[] = [];
  const figures: EvalFigure[] = [];
  for (const [name, load] of Object.entries({ banking77, clinc150 })) {
    const set = folder === null ? null : load(folder);
    if (set === null) leftOut.push(name);
    else figures.push(...publicIntents(name, set));
  }
  figures.push(...shopTopics(), ...(await languages()), ...moods());
  return { figures, leftOut };
}
