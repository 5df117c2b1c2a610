import type { ModelFact } from '../../engine/ports/language-model.ts';
import { framesFor } from './language/index.ts';
import type { Understood } from './understand.ts';

export interface Reply {
  /** Parts that are written one after another. */
  lines: readonly string[];
  factIds: readonly string[];
  /** Small talk: it states nothing that a fact would have to back. */
  statesNothing: boolean;
}

/** One of several sentences; the same words always get the same one. */
function oneOf(sentences: readonly string[], seed: string): string {
  let sum = 0;
  for (let index = 0; index < seed.length; index += 1) {
    sum = (sum * 31 + seed.charCodeAt(index)) >>> 0;
  }
  return sentences[sum % sentences.length] ?? '';
}

/** Two facts with the same words, as owners write them, are said once. */
function textsOf(answers: readonly ModelFact[]): string[] {
  return [...new Set(answers.map(({ text }) => text.trim()))];
}

/** Puts a reply together from ready sentences and the facts' own words: nothing else can get in. */
export function composeReply(
  understood: Understood,
  language: string,
  { first, seed }: { first: boolean; seed: string },
): Reply {
  const frames = framesFor(language);
  const { answers, complains } = understood;
  const lines: string[] = [];
  if (complains) lines.push(`${oneOf(frames.sorry, seed)} ${frames.ownerLooks}`);
  else if (understood.greets && first) lines.push(oneOf(frames.hello, seed));
  lines.push(...textsOf(answers));
  if (understood.unknown) {
    lines.push(oneOf(answers.length > 0 ? frames.unknownToo : frames.unknown, seed));
  }
  if (understood.orders) lines.push(frames.onlyTheShop);
  const answered = answers.length > 0 || complains || understood.unknown || understood.orders;
  const statesNothing = !answered && isSmallTalk(understood);
  if (!answered) lines.push(smallTalk(understood, language, seed));
  return { lines: lines.filter(Boolean), factIds: answers.map(({ id }) => id), statesNothing };
}

function isSmallTalk({ greets, thanks, fine, tells }: Understood): boolean {
  return (greets || thanks || fine) && !tells;
}

function smallTalk({ greets, thanks, fine, tells }: Understood, language: string, seed: string) {
  const frames = framesFor(language);
  if (tells) return oneOf(frames.passOn, seed);
  if (thanks) return oneOf(frames.welcome, seed);
  if (greets) return oneOf(frames.offer, seed);
  return oneOf(fine ? frames.fine : frames.unknown, seed);
}
