import { createLanguageIdentifier } from '../../main/understanding/language/index.ts';
import { percent, type EvalFigure } from './figure.ts';
import { ownSet } from './own-sets.ts';

/** Short messages, each on its own: nobody has spoken before. */
export async function languages(): Promise<EvalFigure[]> {
  const identifier = createLanguageIdentifier();
  await identifier.ready();
  const cases = ownSet('languages');
  const told = new Set(cases.map(([language]) => language)).size;
  const right = cases.filter(([language, text = '']) => {
    return identifier.identify(text, null) === language;
  });
  return [
    percent(`own set: language of short messages, ${told} languages`, right.length, cases.length),
  ];
}
