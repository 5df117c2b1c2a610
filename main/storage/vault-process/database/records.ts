import type { z } from 'zod';
import { FrontdeskError } from '../../../engine/domain/errors.ts';

/**
 * The record of one row, checked against the domain.
 * @throws FrontdeskError `vault.corrupted`, naming table and row: a damaged row is never skipped
 */
export function readRecord<T>(schema: z.ZodType<T>, table: string, id: string, record: string): T {
  const parsed = schema.safeParse(parseJson(record));
  if (parsed.success) return parsed.data;
  throw new FrontdeskError('vault.corrupted', `A stored ${table} cannot be read.`, {
    details: { table, id },
  });
}

/** Escapes lone surrogates, so that any text comes back as it went in. */
export function writeRecord(record: object): string {
  return JSON.stringify(record);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
