import i18next, { type i18n } from 'i18next';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

/** The words of what the main process shows itself: tray, menu, notifications. */
export type Words = (key: keyof typeof en, values?: Record<string, string | number>) => string;

export interface Wordbook {
  words: Words;
  /** `system` follows `locale`. */
  use(language: 'system' | 'en' | 'ar', locale: string): void;
  language(): 'en' | 'ar';
}

export function pickLanguage(language: 'system' | 'en' | 'ar', locale: string): 'en' | 'ar' {
  if (language !== 'system') return language;
  return locale.toLowerCase().startsWith('ar') ? 'ar' : 'en';
}

export function createWordbook(): Wordbook {
  const book: i18n = i18next.createInstance();
  void book.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: en }, ar: { translation: ar } },
    keySeparator: false,
    interpolation: { escapeValue: false },
  });
  return {
    words: (key, values) => book.t(key, values ?? {}),
    use(language, locale) {
      void book.changeLanguage(pickLanguage(language, locale));
    },
    language: () => (book.language === 'ar' ? 'ar' : 'en'),
  };
}
