import i18next, { type i18n, type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from './catalogues.ts';
import type { UiLanguage } from './language.ts';

/** Builds the catalogue of words. Everything is in the bundle, so it is ready when this returns. */
export function createI18n(
  language: UiLanguage,
  options: { postProcessor?: PostProcessorModule } = {},
): i18n {
  const instance = i18next.createInstance();
  instance.use(initReactI18next);
  if (options.postProcessor !== undefined) instance.use(options.postProcessor);
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: catalogues,
    ns: Object.keys(catalogues['en'] ?? {}),
    defaultNS: 'shell',
    initAsync: false,
    // React escapes by itself.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
    ...(options.postProcessor === undefined ? {} : { postProcess: [options.postProcessor.name] }),
  });
  return instance;
}
