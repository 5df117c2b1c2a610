import type { LanguageTag } from '../../main/engine/domain/time.ts';
import type { LanguageIdentifier } from '../../main/engine/ports/language-identifier.ts';

const ARABIC = /\p{Script=Arabic}/u;
const SPANISH = /[¿¡ñ]|\b(?:hola|gracias|tarta|pastel|para|cuánto|cuesta|abren|horario|sí)\b/iu;

/** Arabic by its script, Spanish by a few words, else the prior or English. Enough for the engine's own tests. */
export class FixedLanguage implements LanguageIdentifier {
  identify(text: string, prior: LanguageTag | null): LanguageTag {
    if (ARABIC.test(text)) return 'ar';
    if (SPANISH.test(text)) return 'es';
    return /\p{L}{3}/u.test(text) ? 'en' : (prior ?? 'und');
  }
}
