import type { FrontdeskError } from '../../engine/domain/errors.ts';
import type { Change } from '../../engine/ports/store.ts';
import type { Connection } from './database/connection.ts';
import { toVaultError } from './database/sqlite-errors.ts';
import { applyChanges } from './write/apply-change.ts';

/** What became of one batch: stored, or refused and not stored. */
export type Outcome = { stored: true } | { stored: false; error: FrontdeskError };

/**
 * Stores batches that wait together in one transaction, with one write to the disk. Each batch is all or nothing by
 * itself: a refused one does not harm its neighbours. When this returns, what is `stored` survives a power cut.
 */
export function commitGroup(db: Connection, batches: readonly (readonly Change[])[]): Outcome[] {
  try {
    db.execute('BEGIN IMMEDIATE');
    const outcomes = batches.map((changes) => applyBatch(db, changes));
    db.execute('COMMIT');
    return outcomes;
  } catch (thrown) {
    // A full disk may have taken the transaction back by itself.
    if (db.inTransaction) db.execute('ROLLBACK');
    const error = toVaultError(thrown);
    return batches.map(() => ({ stored: false, error }));
  }
}

/** @throws where SQLite gave the whole transaction up */
function applyBatch(db: Connection, changes: readonly Change[]): Outcome {
  db.execute('SAVEPOINT batch');
  try {
    applyChanges(db, changes);
    db.execute('RELEASE batch');
    return { stored: true };
  } catch (thrown) {
    if (!db.inTransaction) throw thrown;
    db.execute('ROLLBACK TO batch');
    db.execute('RELEASE batch');
    return { stored: false, error: toVaultError(thrown) };
  }
}
