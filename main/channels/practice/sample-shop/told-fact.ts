import { Fact, type FactTopic } from '../../../engine/domain/business.ts';

/** The languages in which the sample shop tells everything. */
export type ShopLanguage = 'en' | 'es' | 'ar';

/** A title and a text. */
export type Telling = readonly [title: string, text: string];

/** A fact as it is written down here: once in each language. */
export interface ToldFact {
  id: string;
  topic: FactTopic;
  told: Readonly<Record<ShopLanguage, Telling>>;
  /** Other words customers use for it, in any language, with commas between. */
  keywords: string;
}

export function toFact({ id, topic, told, keywords }: ToldFact): Fact {
  const [title, text] = told.en;
  return Fact.parse({
    id: `sample-${id}`,
    topic,
    title,
    text,
    keywords: keywords
      .split(/[,،]/u)
      .map((keyword) => keyword.trim())
      .filter(Boolean),
    translations: {
      es: { title: told.es[0], text: told.es[1] },
      ar: { title: told.ar[0], text: told.ar[1] },
    },
  });
}
