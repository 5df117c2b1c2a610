import type { z } from 'zod';
import { Business, Fact } from '../../../engine/domain/business.ts';
import { GateState } from '../../../engine/domain/gate-state.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { readRecord } from '../database/records.ts';

export function business(db: Connection): Business | null {
  return singleton(db, 'business', Business);
}

export function facts(db: Connection): Fact[] {
  return db
    .all(query.selectFrom('fact').select(['id', 'record']).orderBy('seq'))
    .map((row) => readRecord(Fact, 'fact', row.id, row.record));
}

/** Open until it was closed for the first time. */
export function gate(db: Connection): GateState {
  return singleton(db, 'gate', GateState) ?? { open: true };
}

function singleton<T>(db: Connection, name: 'gate' | 'business', schema: z.ZodType<T>): T | null {
  const row = db.first(query.selectFrom('singleton').select('record').where('name', '=', name));
  return row === null ? null : readRecord(schema, name, name, row.record);
}
