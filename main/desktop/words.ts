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

type PluralBase = 'tray.waiting' | 'tray.review' | 'notice.drafts';

/** A counted phrase in the language's own plural form. */
export function plural(words: Words, base: PluralBase, count: number): string {
  // i18next picks `base_one`, `base_few`… itself; the typed keys name only the written forms.
  return words(base as Parameters<Words>[0], { count });
}

const NOTICES = {
  unconfirmed: { title: 'notice.unconfirmed', body: 'notice.unconfirmedBody' },
  'channel-down': { title: 'notice.channelDown', body: 'notice.channelDownBody' },
  storage: { title: 'notice.storage', body: 'notice.storageBody' },
  'account-frozen': { title: 'notice.accountFrozen', body: 'notice.accountFrozenBody' },
  emergency: { title: 'notice.emergency', body: 'notice.emergencyBody' },
  upset: { title: 'notice.upset', body: 'notice.upsetBody' },
  'loop-stopped': { title: 'notice.loopStopped', body: 'notice.loopStoppedBody' },
} as const;

/** The words of each notice. `count` is only used where several customers may wait. */
export function noticeTexts(
  words: Words,
  kind: 'drafts-waiting' | keyof typeof NOTICES,
  count: number,
): { title: string; body: string } {
  if (kind === 'drafts-waiting') {
    return { title: plural(words, 'notice.drafts', count), body: words('notice.draftsBody') };
  }
  const { title, body } = NOTICES[kind];
  return { title: words(title), body: words(body) };
}
