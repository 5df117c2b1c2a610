import type { LanguageTag } from '../../engine/domain/time.ts';

/** Writing systems that only one language of our customers uses, or nearly so. */
const ONE_LANGUAGE: readonly (readonly [RegExp, LanguageTag])[] = [
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Ethiopic}/u, 'am'],
];

/** Letters that Persian and Urdu write and Arabic does not. */
const PERSIAN_LETTERS = /[\u067e\u0686\u0698\u06af\u06a9\u06cc]/u;
const URDU_LETTERS = /[\u0679\u0688\u0691\u06ba\u06d2\u06be]/u;

/** Letters that tell Cyrillic neighbours apart. */
const UKRAINIAN_LETTERS = /[іїєґ]/iu;
const SERBIAN_LETTERS = /[ђјљњћџ]/iu;
const BELARUSIAN_LETTERS = /ў/iu;

export type WritingSystem = 'latin' | 'arabic' | 'cyrillic' | 'devanagari' | 'other' | 'none';

const COUNTED = {
  latin: /\p{Script=Latin}/gu,
  arabic: /\p{Script=Arabic}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  devanagari: /\p{Script=Devanagari}/gu,
} as const;

/** The writing system that most letters of a text are in. */
export function writingSystem(text: string): WritingSystem {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'none';
  let most: WritingSystem = 'other';
  let counted = 0;
  let best = 0;
  for (const [system, pattern] of Object.entries(COUNTED)) {
    const count = text.match(pattern)?.length ?? 0;
    counted += count;
    if (count > best) {
      best = count;
      most = system as keyof typeof COUNTED;
    }
  }
  // One Chinese character says as much as several Latin letters.
  return (letters - counted) * 2 > best ? 'other' : most;
}

/** The language that the letters alone give away; null where several share them. */
export function languageOfScript(text: string, system: WritingSystem): LanguageTag | null {
  switch (system) {
    case 'other':
      return ONE_LANGUAGE.find(([pattern]) => pattern.test(text))?.[1] ?? null;
    case 'arabic':
      if (URDU_LETTERS.test(text)) return 'ur';
      return PERSIAN_LETTERS.test(text) ? 'fa' : 'ar';
    case 'cyrillic':
      if (UKRAINIAN_LETTERS.test(text)) return BELARUSIAN_LETTERS.test(text) ? 'be' : 'uk';
      if (SERBIAN_LETTERS.test(text)) return 'sr';
      return null;
    case 'latin':
    case 'devanagari':
    case 'none':
      return null;
  }
}
