import type { z } from 'zod';

/** What could be understood of a stored record. */
export interface Understood<T> {
  value: T;
  /** Names of fields that were there and did not fit. */
  refused: readonly string[];
}

/**
 * Takes each field that fits and the default for each that does not: one bad value does not cost the owner the rest.
 * Fields that are not in the schema are dropped.
 */
export function readFieldByField<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  defaults: z.output<z.ZodObject<S>>,
  stored: unknown,
): Understood<z.output<z.ZodObject<S>>> {
  const given = new Map<string, unknown>(
    typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
  );
  const refused: string[] = [];
  const fitting = [...given].filter(([name, value]) => {
    const field = schema.shape[name];
    if (field === undefined) return false;
    const fits = isParser(field) && field.safeParse(value).success;
    if (!fits) refused.push(name);
    return fits;
  });
  return {
    value: schema.parse({ ...defaults, ...Object.fromEntries(fitting) }),
    refused,
  };
}

function isParser(field: object): field is z.ZodType {
  return 'safeParse' in field;
}
