import { z } from 'zod';
import { FactTopic } from './business.ts';
import { FactId } from './ids.ts';

/** What a customer writes about: one of the shop's topics, or none of them. */
export const Intent = z.object({
  topic: z.enum([...FactTopic.options, 'none']),
  /** The one fact of the shop that it is about, where that is clear. */
  factId: FactId.nullable(),
});
export type Intent = z.infer<typeof Intent>;

export const Mood = z.enum(['calm', 'impatient', 'angry', 'distressed']);
export type Mood = z.infer<typeof Mood>;

/** `emergency` is health or danger; `soon` is a customer who says that it cannot wait. */
export const Urgency = z.enum(['normal', 'soon', 'emergency']);
export type Urgency = z.infer<typeof Urgency>;

/** What was recognised in the words of one turn, on this device. */
export const Understanding = z.object({
  /** Null where there are no words, or nothing was learnt of the shop yet. */
  intent: Intent.nullable(),
  mood: Mood,
  urgency: Urgency,
  /** The questions of a burst, in the customer's words. */
  questions: z.array(z.string().min(1).max(300)).max(10),
});
export type Understanding = z.infer<typeof Understanding>;

/** Why a customer comes first and is never answered without the owner. */
export const Alarm = z.enum(['emergency', 'upset']);
export type Alarm = z.infer<typeof Alarm>;

/** Null where nothing speaks against an ordinary answer. Pure. */
export function alarmOf({ mood, urgency }: Pick<Understanding, 'mood' | 'urgency'>): Alarm | null {
  if (urgency === 'emergency') return 'emergency';
  return mood === 'angry' || mood === 'distressed' ? 'upset' : null;
}
