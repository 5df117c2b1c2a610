export type UiLanguage = 'en' | 'ar';

/** The language that the desk speaks: the owner's choice, else the system's where we have it, else English. */
export function resolveLanguage(setting: 'system' | UiLanguage, systemLocale: string): UiLanguage {
  if (setting !== 'system') return setting;
  return systemLocale.toLowerCase().split('-')[0] === 'ar' ? 'ar' : 'en';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** How figures and dates are written: the system's region where it is of the same language. */
export function formatLocale(language: string, systemLocale: string): string {
  const sameLanguage = systemLocale.toLowerCase().split('-')[0] === language;
  return sameLanguage && Intl.DateTimeFormat.supportedLocalesOf(systemLocale).length > 0
    ? systemLocale
    : language;
}
