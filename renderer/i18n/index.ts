export { useErrorText } from './error-text.ts';
export { SystemLocaleContext, useFormat, type Cost, type Format } from './format.ts';
export { directionOf, resolveLanguage, type UiLanguage } from './language.ts';
export { createI18n } from './set-up.ts';
