import { parseArgs } from 'node:util';
import { z } from 'zod';

const Given = z.object({
  /** How long rounds are begun. */
  minutes: z.coerce
    .number()
    .positive()
    .max(24 * 60)
    .default(10),
  /** The same seed deals the same writers and the same faults. */
  seed: z.coerce.number().int().nonnegative().optional(),
  /** Only these kinds of fault. */
  only: z
    .string()
    .transform((names) => names.split(','))
    .optional(),
});

export interface SoakOptions {
  minutes: number;
  seed: number;
  only: readonly string[] | null;
}

/** @throws where something is given that is not known */
export function readOptions(args: string[]): SoakOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { minutes: text, seed: text, only: text } });
  const { minutes, seed = Date.now() % 1_000_000, only = null } = Given.parse(values);
  return { minutes, seed, only };
}
