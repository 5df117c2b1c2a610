import { z } from 'zod';

/** What one life of the app is to do; handed over on the command line as JSON. */
export const Plan = z.object({
  dir: z.string(),
  /** So many messages have been written by the customers by now. */
  arrived: z.number().int().nonnegative(),
  customers: z.number().int().positive(),
  mode: z.enum(['draft', 'auto']),
  /** Killed at this step; null lives until everything is settled. */
  killAt: z.number().int().positive().nullable(),
});
export type Plan = z.infer<typeof Plan>;

/** What a life says before it ends by itself. */
export const Report = z.object({ steps: z.number().int(), names: z.array(z.string()) });
export type Report = z.infer<typeof Report>;

/** Where a life and the customers keep what outlasts it. */
export function filesOf(dir: string): { vault: string; deliveries: string; acknowledged: string } {
  return {
    vault: `${dir}/vault.db`,
    deliveries: `${dir}/deliveries.jsonl`,
    acknowledged: `${dir}/acknowledged.jsonl`,
  };
}
