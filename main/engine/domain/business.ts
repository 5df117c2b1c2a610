import { z } from 'zod';
import { FactId } from './ids.ts';
import { LanguageTag, MinuteOfDay } from './time.ts';

export const FactTopic = z.enum([
  'hours',
  'price',
  'delivery',
  'allergens',
  'returns',
  'location',
  'contact',
  'payment',
  'ordering',
  'other',
]);
export type FactTopic = z.infer<typeof FactTopic>;

/** Something the shop knows of itself and may say to anyone. */
export const Fact = z.object({
  id: FactId,
  topic: FactTopic,
  /** What it is about, in the owner's words: a product's name, "Opening hours". */
  title: z.string().min(1).max(120),
  text: z.string().min(1).max(2000),
  /** Other words customers use for it, in any language. */
  keywords: z.array(z.string().min(1).max(60)).max(60),
  /** The same in other languages, where the owner has them. */
  translations: z.record(
    LanguageTag,
    z.object({ title: z.string().min(1).max(120), text: z.string().min(1).max(2000) }),
  ),
});
export type Fact = z.infer<typeof Fact>;

/** One stretch of opening time. `day` 0 is Sunday. */
export const OpeningSpan = z.object({
  day: z.number().int().min(0).max(6),
  opens: MinuteOfDay,
  closes: MinuteOfDay,
});
export type OpeningSpan = z.infer<typeof OpeningSpan>;

/** Who the shop is. Everything a draft may state comes from here or from `Fact`s. */
export const Business = z.object({
  name: z.string().max(120),
  /** One or two sentences. */
  about: z.string().max(1000),
  /** IANA name such as `Europe/Madrid`. */
  timeZone: z.string().max(64),
  currency: z.string().length(3),
  languages: z.array(LanguageTag).max(20),
  openingHours: z.array(OpeningSpan).max(50),
  signature: z.string().max(200),
});
export type Business = z.infer<typeof Business>;

/** A shop whose owner has not said anything about it yet. */
export const UNNAMED_BUSINESS: Business = {
  name: '',
  about: '',
  timeZone: 'UTC',
  currency: 'EUR',
  languages: [],
  openingHours: [],
  signature: '',
};
