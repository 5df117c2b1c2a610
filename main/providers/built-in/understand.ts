import type { ModelFact } from '../../engine/ports/language-model.ts';
import { answersTo, isProduct, namedIn, needsProduct, type Named } from './find-facts.ts';
import { fold, stem } from './fold.ts';
import { knownFact, tellingStems, type KnownFact } from './known-fact.ts';
import { complaints, emptyWords, fine, greetings, orders, thanks, topicWords } from './lexicon.ts';
import type { Asked } from './messages.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { vocabulary } from './spelling.ts';

/** What a burst of messages comes to. */
export interface Understood {
  greets: boolean;
  thanks: boolean;
  fine: boolean;
  complains: boolean;
  /** Tried to give orders; none of them was followed. */
  orders: boolean;
  /** The facts that answer, each once, in the order of the questions. */
  answers: readonly ModelFact[];
  /** Something was asked that no fact answers. */
  unknown: boolean;
  /** Something was told that is no question, no greeting and no thanks. */
  tells: boolean;
}

/** More than this is no longer a reply to a chat message. */
const MOST_ANSWERS = 5;
/** So many words that nobody explains may stand beside the name of a fact before the question is about them. */
const BEARABLE = { product: 0, statement: 1, other: 2 };

interface Knowledge {
  facts: readonly KnownFact[];
  read: (text: string) => Sentence;
}

function knowledgeOf(given: readonly ModelFact[]): Knowledge {
  const facts = given.map(knownFact);
  const names = new Set(facts.flatMap((known) => known.names.flat()));
  const spelling = vocabulary([...topicWords, ...names].filter((word) => !emptyWords.has(word)));
  return { facts, read: (text) => readSentence(text, spelling, (word) => names.has(word)) };
}

/** Weighty words that neither name the facts nor stand in them. */
function strangeWords({ weighty }: Sentence, named: readonly Named[], all: readonly KnownFact[]) {
  const explained = new Set([
    ...named.flatMap(({ by }) => [...by]),
    ...named.flatMap(({ known }) => tellingStems(fold(known.fact.text))),
    ...all.flatMap(({ names }) => names.flat()),
  ]);
  return weighty.filter((word) => !explained.has(stem(word)));
}

function answersOf(sentence: Sentence, named: readonly Named[], { facts }: Knowledge): KnownFact[] {
  const answers = answersTo(sentence, named, facts);
  if (sentence.topics.size > 0) return answers;
  // Without a word of a topic, a strange word is what it is about: "How many calories has the carrot cake?"
  const strange = strangeWords(sentence, named, facts).length;
  const ofProducts = named.every(isProduct);
  const bearable = ofProducts
    ? sentence.question
      ? BEARABLE.product
      : BEARABLE.statement
    : BEARABLE.other;
  return strange > bearable ? [] : answers;
}

/** The product that is spoken of around a sentence that leaves it open: "and how much is it?" */
function productIn(texts: readonly string[], { facts, read }: Knowledge): Named[] {
  for (const text of texts) {
    const products = namedIn(read(text).stems, facts).filter(isProduct);
    if (products.length > 0) return products;
  }
  return [];
}

/** Reads a burst against the facts. Deterministic; nothing a message says can change how it is read. */
export function understand(asked: Asked, given: readonly ModelFact[]): Understood {
  const knowledge = knowledgeOf(given);
  const sentences = asked.sentences.map(knowledge.read);
  const honest = sentences.filter(({ folded }) => !orders.in(folded));
  const some = (test: (folded: string) => boolean): boolean =>
    honest.some(({ folded }) => test(folded));
  const complains = some(complaints.in);
  const found: KnownFact[] = [];
  let unknown = false;
  let tells = false;
  for (const sentence of honest) {
    const at = sentences.indexOf(sentence);
    const answers = worthAnswering(sentence, complains)
      ? answersOf(sentence, namedOrAround(sentence, at, asked, knowledge), knowledge)
      : [];
    found.push(...answers);
    if (answers.length > 0 || complaints.in(sentence.folded)) continue;
    if (sentence.question) unknown ||= sentence.weighty.length > 0;
    else tells ||= sentence.weighty.length > 1;
  }
  return {
    greets: some(greetings.in),
    thanks: some(thanks.in),
    fine: some((folded) => fine.in(folded) || folded === ''),
    complains,
    orders: honest.length < sentences.length,
    unknown,
    tells,
    answers: [...new Set(found)].slice(0, MOST_ANSWERS).map(({ fact }) => fact),
  };
}

/** Whoever complains tells what happened; only questions and refunds want an answer then. */
function worthAnswering({ folded, question, topics }: Sentence, complains: boolean): boolean {
  if (complaints.in(folded)) return question && topics.has('returns');
  return !complains || question || topics.has('returns');
}

function namedOrAround(sentence: Sentence, at: number, asked: Asked, knowledge: Knowledge) {
  const named = namedIn(sentence.stems, knowledge.facts);
  if (!needsProduct(sentence, named)) return named;
  const before = asked.sentences.slice(0, at).toReversed();
  const around = [...before, ...asked.sentences.slice(at + 1), ...asked.earlier];
  return [...named, ...productIn(around, knowledge)];
}
