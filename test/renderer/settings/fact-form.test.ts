import { describe, expect, it } from 'vitest';
import {
  EMPTY_FACT,
  factProblem,
  matchingFacts,
  outdatedTranslations,
  parseKeywords,
  tidyFact,
  withoutTranslations,
} from '../../../renderer/features/settings/business/fact-form.ts';

const cake = {
  ...EMPTY_FACT,
  title: 'Lemon cake',
  text: 'Lemon cake for 8 is €38.',
  keywords: ['tarta'],
  translations: {
    es: { title: 'Tarta', text: 'La tarta para 8 cuesta 38 €.' },
    ar: { title: 'كعكة', text: 'كعكة الليمون 38 يورو.' },
  },
};

describe('facts', () => {
  it('sees that a translation still names the old price', () => {
    const dearer = { ...cake, text: 'Lemon cake for 8 is €45.' };
    expect(outdatedTranslations(cake, dearer)).toEqual(['es', 'ar']);
    const half = {
      ...dearer,
      translations: { ...cake.translations, es: { title: 'Tarta', text: 'Cuesta 45 €.' } },
    };
    expect(outdatedTranslations(cake, half)).toEqual(['ar']);
    expect(withoutTranslations(half, ['ar']).translations).toEqual({
      es: { title: 'Tarta', text: 'Cuesta 45 €.' },
    });
  });

  it('does not ask when only the name, the words or the spaces changed', () => {
    expect(outdatedTranslations(cake, { ...cake, title: 'Cake', text: `${cake.text} ` })).toEqual(
      [],
    );
  });

  it('does not keep a translation that was emptied: it would be refused or sent empty', () => {
    const emptied = { ...cake, translations: { es: { title: ' ', text: 'x' } } };
    expect(tidyFact(emptied).translations).toEqual({});
  });

  it('reads words with Arabic commas and keeps each once', () => {
    expect(parseKeywords('Cake, cake ،كعكة\n; tarta,,')).toEqual(['Cake', 'كعكة', 'tarta']);
    expect(
      parseKeywords(Array.from({ length: 99 }, (_, at) => `w${String(at)}`).join()),
    ).toHaveLength(60);
  });

  it('names the field that is missing', () => {
    expect(factProblem(EMPTY_FACT)).toBe('title-missing');
    expect(factProblem({ ...EMPTY_FACT, title: 'a' })).toBe('text-missing');
    expect(factProblem(cake)).toBeNull();
  });

  it('finds a fact by a word of its text and one of its other names', () => {
    expect(matchingFacts([cake], 'TARTA 38')).toEqual([cake]);
    expect(matchingFacts([cake], 'bread')).toEqual([]);
  });
});
