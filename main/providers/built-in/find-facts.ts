import type { FactTopic } from '../../engine/domain/business.ts';
import { having, isTopicWord } from './lexicon.ts';
import type { KnownFact } from './known-fact.ts';

/** A fact that the customer named, and the words that named it. */
export interface Named {
  known: KnownFact;
  by: ReadonlySet<string>;
}

/** What a sentence asks for. */
export interface Asking {
  topics: ReadonlySet<FactTopic>;
  folded: string;
  /** Stems of the sentence that mean something. */
  stems: ReadonlySet<string>;
}

/** Topics that are about a product, so that "how much is it" needs to know which. */
const OF_PRODUCTS: ReadonlySet<FactTopic> = new Set(['price', 'allergens']);

/** Facts that a sentence names, by all words of one of their names. */
export function namedIn(stems: ReadonlySet<string>, facts: readonly KnownFact[]): Named[] {
  return facts.flatMap((known) => {
    const full = known.names.filter((name) => name.every((word) => stems.has(word)));
    return full.length === 0 ? [] : [{ known, by: new Set(full.flat()) }];
  });
}

/** "Almond croissant" does not also mean the plain one. */
function withoutLessSpecific(named: readonly Named[], all = named): Named[] {
  const covers = (other: Named, one: Named): boolean =>
    other.by.size > one.by.size && [...one.by].every((word) => other.by.has(word));
  return named.filter(
    (one) =>
      !all.some(
        (other) =>
          covers(other, one) &&
          (other.known.topic === one.known.topic || (isProduct(one) && isProduct(other))),
      ),
  );
}

/** Where a product or a feast day is named, the general fact of that topic is not what was asked. */
function withoutGeneral(named: readonly Named[]): Named[] {
  const special = (one: Named): boolean =>
    [...one.by].some((word) => !isTopicWord(word, [one.known.topic]));
  return named.filter(
    (one) =>
      one.known.topic === 'allergens' ||
      special(one) ||
      !named.some((other) => other.known.topic === one.known.topic && special(other)),
  );
}

/** Whether the sentence leaves open which product it is about. */
export function needsProduct({ topics }: Asking, named: readonly Named[]): boolean {
  return [...topics].some((topic) => OF_PRODUCTS.has(topic)) && !named.some(isProduct);
}

/** Named by more than a topic's own words: a product, most of the time. */
export function isProduct({ known, by }: Named): boolean {
  return OF_PRODUCTS.has(known.topic) && [...by].some((word) => !isTopicWord(word, [known.topic]));
}

/** The only or first fact of a topic answers a question that names no more than the topic. */
function generalFact(topic: FactTopic, facts: readonly KnownFact[]): KnownFact[] {
  const ofTopic = facts.filter((known) => known.topic === topic);
  if (OF_PRODUCTS.has(topic) && ofTopic.length > 1) return [];
  return ofTopic.slice(0, 1);
}

/** The facts that answer a sentence; empty where none does. `named` are those its words name. */
export function answersTo(
  { topics, folded }: Asking,
  named: readonly Named[],
  facts: readonly KnownFact[],
): KnownFact[] {
  if (topics.size === 0) return nouns(named).map(({ known }) => known);
  const found: KnownFact[] = [];
  for (const topic of topics) {
    const ofTopic = withoutGeneral(
      withoutLessSpecific(
        named.filter(({ known }) => known.topic === topic),
        named,
      ),
    );
    const answers = ofTopic.map(({ known }) => known);
    found.push(...(answers.length > 0 ? answers : generalFact(topic, facts)));
  }
  // "How much is delivery" asks for the price of something that is no product, "what sizes" for nothing with a topic.
  const wanted = topics.has('ordering') || having.in(folded);
  const beside = named.filter(
    (one) =>
      one.known.topic === 'other' || (wanted && one.known.topic === 'price' && isProduct(one)),
  );
  return [...new Set([...found, ...withoutLessSpecific(beside).map(({ known }) => known)])];
}

/** A bare name asks whether there is such a thing and what it costs, before it asks what is in it. */
function nouns(named: readonly Named[]): Named[] {
  const specific = withoutLessSpecific(named);
  const products = specific.filter(({ known }) => known.topic === 'price');
  const others = specific.filter(({ known }) => !OF_PRODUCTS.has(known.topic));
  const rest = products.length > 0 || others.length > 0 ? [] : specific;
  return [...products, ...others, ...rest];
}
