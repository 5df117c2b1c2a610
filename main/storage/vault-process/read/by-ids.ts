import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** One statement for any number of ids, so that it is prepared only once. */
export function anyOf(values: readonly string[]): RawBuilder<string> {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}
