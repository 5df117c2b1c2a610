import type { FactDraft } from './use-business.ts';

export const EMPTY_FACT: FactDraft = {
  id: null,
  topic: 'other',
  title: '',
  text: '',
  keywords: [],
  translations: {},
};

export type FactProblem = 'title-missing' | 'text-missing';

const MOST_KEYWORDS = 60;
const KEYWORD_LENGTH = 60;

/** Words with commas or lines between them, in any script; each once. */
export function parseKeywords(typed: string): string[] {
  const words = typed
    .split(/[,;،؛、\n]/u)
    .map((word) => word.trim().slice(0, KEYWORD_LENGTH))
    .filter((word) => word !== '');
  const seen = new Set<string>();
  return words
    .filter((word) => {
      const key = word.toLocaleLowerCase();
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, MOST_KEYWORDS);
}

/** Without stray spaces, and without translations that were emptied. */
export function tidyFact(draft: FactDraft): FactDraft {
  const translations = Object.entries(draft.translations)
    .map(([tag, words]) => [tag, { title: words.title.trim(), text: words.text.trim() }] as const)
    .filter(([, words]) => words.title !== '' && words.text !== '');
  return {
    ...draft,
    title: draft.title.trim(),
    text: draft.text.trim(),
    translations: Object.fromEntries(translations),
  };
}

export function factProblem(draft: FactDraft): FactProblem | null {
  if (draft.title.trim() === '') return 'title-missing';
  return draft.text.trim() === '' ? 'text-missing' : null;
}

/**
 * Languages whose wording still says the old thing: the owner changed the text, but not its translation. Sent to a
 * customer it would be wrong, so it must not slip through.
 */
export function outdatedTranslations(before: FactDraft, after: FactDraft): string[] {
  if (before.text.trim() === after.text.trim()) return [];
  return Object.entries(after.translations)
    .filter(([tag, words]) => before.translations[tag]?.text === words.text)
    .map(([tag]) => tag);
}

export function withoutTranslations(draft: FactDraft, tags: readonly string[]): FactDraft {
  const kept = Object.entries(draft.translations).filter(([tag]) => !tags.includes(tag));
  return { ...draft, translations: Object.fromEntries(kept) };
}

/** Facts in which every word that was typed occurs somewhere. */
export function matchingFacts<F extends Pick<FactDraft, 'title' | 'text' | 'keywords'>>(
  facts: readonly F[],
  typed: string,
): F[] {
  const words = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return facts.filter((fact) => {
    const all = [fact.title, fact.text, ...fact.keywords].join('\n').toLocaleLowerCase();
    return words.every((word) => all.includes(word));
  });
}
