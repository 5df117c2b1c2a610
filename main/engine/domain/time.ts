import { z } from 'zod';

/** A moment: whole milliseconds since 1970-01-01T00:00Z. */
export const Instant = z.number().int().nonnegative();
export type Instant = z.infer<typeof Instant>;

/** BCP 47 language tag such as `en`, `es`, `ar`; `und` where it could not be told. */
export const LanguageTag = z.string().min(2).max(35);
export type LanguageTag = z.infer<typeof LanguageTag>;

/** Minutes since local midnight, 0 to 1439. */
export const MinuteOfDay = z.number().int().min(0).max(1439);
