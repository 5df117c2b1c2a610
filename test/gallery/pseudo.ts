import type { PostProcessorModule } from 'i18next';

const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

/** By this one knows a text of the catalogue from what customers write. */
export const LENGTHENED = '~';

const longer = (word: string): string =>
  `${word}${LENGTHENED.repeat(Math.ceil(word.length * 0.4))}`;

/** Every word with marks on it and 40 % longer, as a translation may be. Shows what is cut or not translated. */
export const pseudo: PostProcessorModule = {
  type: 'postProcessor',
  name: 'pseudo',
  process: (value: string) =>
    value
      .replaceAll(/\p{L}+/gu, longer)
      .replaceAll(/[aeiou]/g, (letter) => ACCENTED[letter] ?? letter),
};
