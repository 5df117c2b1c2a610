import type { LanguageTag } from '../domain/time.ts';

/** Tells the language of short texts, on the device. */
export interface LanguageIdentifier {
  /** `prior` is what the conversation spoke before; short and mixed texts lean on it. `und` where unsure. */
  identify(text: string, prior: LanguageTag | null): LanguageTag;
}
