import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** One statement for any number of ids, so that it is prepared only once. */
export function anyOf<T extends string | number>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}
