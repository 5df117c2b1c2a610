import type { LanguageTag } from '../../engine/domain/time.ts';
import type { LanguageIdentifier } from '../../engine/ports/language-identifier.ts';
import { votesOfWords } from './known-words.ts';
import { lettersOnly, wordsOf } from './letters-only.ts';
import { languageOfScript, writingSystem, type WritingSystem } from './scripts.ts';

/** How alike a text is to each language, 0 to 1. */
export type LanguageScores = (text: string) => Readonly<Record<LanguageTag, number>>;

/** Languages that are told apart only by statistics, per writing system, and which one it is when in doubt. */
const FALLBACK: Partial<Record<WritingSystem, LanguageTag>> = { cyrillic: 'ru', devanagari: 'hi' };
const CYRILLIC = new Set(['ru', 'uk', 'bg', 'sr', 'be']);

/** A known word weighs this much beside a statistical score. */
const WORD_WEIGHT = 0.25;
/** In a text of one or two words statistics know little, and a known word nearly all. */
const FEW_WORDS_WEIGHT = 0.75;
const SINGLE_WORD_TRUST = 0.5;
/** What the conversation spoke before weighs this much for a single word, less for each further one. */
const PRIOR_WEIGHT = 0.6;
/** Languages that customers write in often may win a tie. */
const COMMON = new Set(['en', 'es', 'fr', 'de', 'it', 'pt', 'tr', 'nl']);
const COMMON_WEIGHT = 0.05;
/** Below this a language is a guess. */
const LEAST_SCORE = 0.45;
/** So far ahead of the second the first must be to be sure of a text of one or two words. */
const LEAST_LEAD = 0.08;

/** Tells the language from the script where that is enough, from known words and statistics where it is not. */
export function createIdentifier(statistics: () => LanguageScores | null): LanguageIdentifier {
  return {
    identify(text, prior) {
      const letters = lettersOnly(text);
      const system = writingSystem(letters);
      if (system === 'none') return prior ?? 'und';
      const obvious = languageOfScript(letters, system);
      if (obvious !== null) return leanOnPrior(obvious, prior, letters);
      const scores = statistics()?.(letters) ?? {};
      if (system === 'latin') return fromScores(letters, scores, prior);
      return fromFallback(system, scores, prior);
    },
  };
}

/** A short text in Arabic letters within a Persian or Urdu conversation is Persian or Urdu. */
function leanOnPrior(obvious: LanguageTag, prior: LanguageTag | null, letters: string) {
  const arabicLetters = obvious === 'ar' && (prior === 'fa' || prior === 'ur');
  const hanLetters = obvious === 'zh' && prior === 'ja';
  return (arabicLetters || hanLetters) && letters.length < 20 ? prior : obvious;
}

function fromFallback(
  system: WritingSystem,
  scores: Readonly<Record<LanguageTag, number>>,
  prior: LanguageTag | null,
): LanguageTag {
  const usual = FALLBACK[system];
  if (usual === undefined) return prior ?? 'und';
  if (system !== 'cyrillic') return best(scores, () => true)?.language ?? usual;
  const found = best(scores, (language) => CYRILLIC.has(language));
  if (found === null) return prior !== null && CYRILLIC.has(prior) ? prior : usual;
  // Neighbours look alike in a few words: without a clear lead it is the most usual one.
  const usualScore = scores[usual] ?? 0;
  return found.score - usualScore > LEAST_LEAD ? found.language : usual;
}

function fromScores(
  letters: string,
  scores: Readonly<Record<LanguageTag, number>>,
  prior: LanguageTag | null,
): LanguageTag {
  const words = wordsOf(letters);
  const votes = votesOfWords(words);
  const trust = words.length === 1 ? SINGLE_WORD_TRUST : 1;
  const total: Record<LanguageTag, number> = Object.fromEntries(
    Object.entries(scores).map(([language, score]) => [language, score * trust]),
  );
  const weight = words.length <= 2 ? FEW_WORDS_WEIGHT : WORD_WEIGHT;
  for (const [language, vote] of votes) {
    total[language] = (total[language] ?? 0) + weight * vote;
  }
  for (const language of Object.keys(total)) {
    if (COMMON.has(language)) total[language] = (total[language] ?? 0) + COMMON_WEIGHT;
  }
  const evidence = best(total, () => true);
  if (evidence === null) return prior ?? 'und';
  if (prior !== null) {
    total[prior] = (total[prior] ?? 0) + PRIOR_WEIGHT / Math.max(1, words.length);
  }
  const found = best(total, () => true) ?? evidence;
  const knownWord = (votes.get(found.language) ?? 0) >= 1;
  const sure = knownWord || found.language === prior || isSure(found, words.length);
  return sure ? found.language : (prior ?? 'und');
}

function isSure(found: Found, words: number): boolean {
  if (found.score < LEAST_SCORE) return false;
  if (words > 2) return true;
  return words === 2 && found.lead >= LEAST_LEAD;
}

interface Found {
  language: LanguageTag;
  score: number;
  /** Before the second. */
  lead: number;
}

function best(
  scores: Readonly<Record<LanguageTag, number>>,
  counts: (language: LanguageTag) => boolean,
): Found | null {
  const ranked = Object.entries(scores)
    .filter(([language]) => counts(language))
    .sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (first === undefined) return null;
  return { language: first[0], score: first[1], lead: first[1] - (second?.[1] ?? 0) };
}
