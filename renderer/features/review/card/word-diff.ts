import { diffWordsWithSpace } from 'diff';

export interface Change {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** What was changed between two texts, word by word, also in scripts that put no space between words. Pure. */
export function wordDiff(before: string, after: string, language: string): Change[] {
  return diffWordsWithSpace(before, after, { intlSegmenter: segmenterOf(language) }).map(
    (part) => ({
      text: part.value,
      kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    }),
  );
}

function segmenterOf(language: string): Intl.Segmenter {
  const [known] = Intl.Segmenter.supportedLocalesOf(language === 'und' ? 'en' : language);
  return new Intl.Segmenter(known ?? 'en', { granularity: 'word' });
}
