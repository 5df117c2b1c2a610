import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Frames, SpokenLanguage } from './spoken-language.ts';

const SPOKEN: Readonly<Record<string, SpokenLanguage>> = { en, es, ar, fr, de, it };

/** Customers mix languages: their words are looked for in all of them. */
export const spokenLanguages: readonly SpokenLanguage[] = Object.values(SPOKEN);

/** The sentences for a BCP 47 tag; English where we have none of our own. */
export function framesFor(language: string): Frames {
  const [primary = ''] = language.toLowerCase().split('-');
  return (SPOKEN[primary] ?? en).frames;
}
