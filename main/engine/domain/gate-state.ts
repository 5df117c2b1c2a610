import { z } from 'zod';
import { Instant } from './time.ts';

/** The emergency stop. Stored, so that it survives a restart. */
export const GateState = z.discriminatedUnion('open', [
  z.object({ open: z.literal(true) }),
  z.object({
    open: z.literal(false),
    since: Instant,
    /** Replies that were waiting or leaving and were called back. */
    held: z.number().int().nonnegative(),
    /** Replies that had been handed to the channel in the last moments and could not be called back. */
    gone: z.number().int().nonnegative(),
  }),
]);
export type GateState = z.infer<typeof GateState>;
