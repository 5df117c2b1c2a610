import { z } from 'zod';
import { Instant } from './time.ts';

/** What made a chat look like two machines talking to each other. */
export const LoopSign = z.enum([
  /** Many automatic replies within a short time. */
  'many-replies',
  /** The same words came again and again. */
  'same-words',
  /** Answers came at once, again and again, in nearly the same words. */
  'instant-answers',
]);
export type LoopSign = z.infer<typeof LoopSign>;

/** Frontdesk answers nothing by itself in a chat any more, until the owner says that it is a person. */
export const LoopStop = z.object({
  since: Instant,
  sign: LoopSign,
  /** Automatic replies that were counted, within so many minutes. */
  replies: z.number().int().positive(),
  minutes: z.number().int().positive(),
});
export type LoopStop = z.infer<typeof LoopStop>;
