import { UNNAMED_BUSINESS, type Business, type Fact } from '../domain/business.ts';
import type { EngineParts } from '../parts.ts';
import { telling } from './words.ts';

/** A fact with its words looked up once, in every language it is told in. */
export interface IndexedFact {
  fact: Fact;
  /** Words of titles and keywords. */
  heads: ReadonlySet<string>;
  /** Words of the texts. */
  body: ReadonlySet<string>;
}

export interface Shop {
  business: Business;
  facts: readonly IndexedFact[];
  /** How many facts a word stands in. */
  spread: ReadonlyMap<string, number>;
}

function indexed(fact: Fact): IndexedFact {
  const translations = Object.values(fact.translations);
  const titles = [fact.title, ...fact.keywords, ...translations.map(({ title }) => title)];
  const texts = [fact.text, ...translations.map(({ text }) => text)];
  return { fact, heads: telling(titles.join('\n')), body: telling(texts.join('\n')) };
}

export function indexShop(business: Business | null, facts: readonly Fact[]): Shop {
  const all = facts.map(indexed);
  const spread = new Map<string, number>();
  for (const { heads, body } of all) {
    for (const word of new Set([...heads, ...body])) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  return { business: business ?? UNNAMED_BUSINESS, facts: all, spread };
}

export interface ShopWindow {
  /** What the shop says of itself, read once and again after each change. */
  look(): Promise<Shop>;
  stop(): void;
}

export function createShopWindow(parts: Pick<EngineParts, 'store' | 'events'>): ShopWindow {
  const { store, events } = parts;
  let seen: Promise<Shop> | null = null;
  const stop = events.on((event) => {
    if (event.type === 'business-changed') seen = null;
  });

  async function read(): Promise<Shop> {
    const [business, facts] = await Promise.all([store.business.get(), store.business.facts()]);
    return indexShop(business, facts);
  }

  return {
    look() {
      if (seen !== null) return seen;
      const reading = read();
      seen = reading;
      // A read that failed is not what the shop says: the next turn reads again.
      reading.catch(() => {
        if (seen === reading) seen = null;
      });
      return reading;
    },
    stop,
  };
}
