import { describe, expect, it } from 'vitest';
import type { SignWords } from '../../../../main/understanding/mood/sign-words.ts';
import { countSigns, type SignKind } from '../../../../main/understanding/mood/signs.ts';
import { ar } from '../../../../main/understanding/mood/words/ar.ts';
import { de } from '../../../../main/understanding/mood/words/de.ts';
import { en } from '../../../../main/understanding/mood/words/en.ts';
import { es } from '../../../../main/understanding/mood/words/es.ts';
import { fr } from '../../../../main/understanding/mood/words/fr.ts';
import { hi } from '../../../../main/understanding/mood/words/hi.ts';
import { it as italian } from '../../../../main/understanding/mood/words/it.ts';
import { pt } from '../../../../main/understanding/mood/words/pt.ts';
import { tr } from '../../../../main/understanding/mood/words/tr.ts';

const TABLES: readonly (readonly [string, SignWords])[] = Object.entries({
  ar,
  de,
  en,
  es,
  fr,
  hi,
  it: italian,
  pt,
  tr,
});

const KINDS = Object.keys(countSigns('')) as SignKind[];

const phrasesOf = (table: SignWords): string[] => KINDS.flatMap((kind) => table[kind].split('|'));

describe('the tables of signs', () => {
  it.each(TABLES)('would have phrases in %s that are never found', (_, table) => {
    const lost = KINDS.flatMap((kind) =>
      table[kind].split('|').filter((phrase) => countSigns(phrase.replace('*', ''))[kind] === 0),
    );
    expect(lost).toEqual([]);
  });

  it.each(TABLES)('would have an empty phrase in %s that is in every text', (_, table) => {
    const phrases = phrasesOf(table);
    expect(phrases.filter((phrase) => phrase.replace('*', '').trim().length < 2)).toEqual([]);
  });

  it.each(TABLES)('would have a star in %s where it means nothing', (_, table) => {
    const phrases = phrasesOf(table);
    expect(phrases.filter((phrase) => phrase.slice(0, -1).includes('*'))).toEqual([]);
  });

  it('would count a sign that stands in what says its opposite', () => {
    expect(countSigns('please, no rush, it is not urgent')).toMatchObject({ soon: 0, calm: 2 });
  });

  it('would miss an Arabic word with its article or preposition', () => {
    expect(countSigns('نقلناه إلى المستشفى').emergency).toBe(1);
    expect(countSigns('نقلناه للمستشفى').emergency).toBe(1);
  });
});
