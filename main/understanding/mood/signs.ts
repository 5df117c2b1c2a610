import { foldedWords } from '../fold.ts';
import type { SignWords } from './sign-words.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { hi } from './words/hi.ts';
import { it } from './words/it.ts';
import { pt } from './words/pt.ts';
import { tr } from './words/tr.ts';

export type SignKind = keyof SignWords;

/** All at once: customers mix languages, and a short cry is told wrongly by any identifier. */
const LANGUAGES: readonly SignWords[] = [en, es, fr, de, pt, it, tr, ar, hi];

interface Phrase {
  kind: SignKind;
  /** Folded words with single spaces between. */
  text: string;
  /** Longer endings of the last word count too. */
  open: boolean;
}

/** Arabic puts its article and small prepositions onto the word. */
function bare(word: string): string {
  return word.replace(/^[وف]?[بك]?ال(?=..)/, '').replace(/^لل(?=..)/, '');
}

const wordsOf = (text: string): string[] => foldedWords(text).map(bare);

/** How many letters phrases are looked up by. */
const KEY = 2;

function compile(): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const language of LANGUAGES) {
    for (const [kind, list] of Object.entries(language) as [SignKind, string][]) {
      for (const written of list.split('|')) {
        const text = wordsOf(written).join(' ');
        const key = text.slice(0, KEY);
        if (text === '') continue;
        const phrase = { kind, text, open: written.trimEnd().endsWith('*') };
        phrases.set(key, [...(phrases.get(key) ?? []), phrase]);
      }
    }
  }
  return phrases;
}

const PHRASES = compile();

function fits(phrase: Phrase, text: string, from: number): boolean {
  if (!text.startsWith(phrase.text, from)) return false;
  const after = text[from + phrase.text.length];
  return phrase.open || after === undefined || after === ' ';
}

/** How often each kind of sign stands in a text. What says the opposite hides the words that it is made of. Pure. */
export function countSigns(text: string): Record<SignKind, number> {
  const counts: Record<SignKind, number> = {
    emergency: 0,
    angry: 0,
    annoyed: 0,
    distressed: 0,
    impatient: 0,
    soon: 0,
    calm: 0,
  };
  const words = wordsOf(text).join(' ');
  for (let from = 0; from < words.length;) {
    const found = (PHRASES.get(words.slice(from, from + KEY)) ?? []).filter((phrase) =>
      fits(phrase, words, from),
    );
    const hidden = Math.max(
      0,
      ...found.filter(({ kind }) => kind === 'calm').map((phrase) => phrase.text.length),
    );
    if (hidden > 0) counts.calm += 1;
    else for (const kind of new Set(found.map((phrase) => phrase.kind))) counts[kind] += 1;
    const space = words.indexOf(' ', from + hidden);
    from = space < 0 ? words.length : space + 1;
  }
  return counts;
}
