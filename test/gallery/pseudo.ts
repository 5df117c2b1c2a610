import type { PostProcessorModule } from 'i18next';

const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

/** Every text with marks on it and 40 % longer, as a translation may be. Shows what is cut or not translated. */
export const pseudo: PostProcessorModule = {
  type: 'postProcessor',
  name: 'pseudo',
  process: (value: string) => {
    const marked = value.replaceAll(/[aeiou]/g, (letter) => ACCENTED[letter] ?? letter);
    return `${marked}${'~'.repeat(Math.ceil(value.length * 0.4))}`;
  },
};
