import Database from 'better-sqlite3-multiple-ciphers';
import type { ErrorCode } from '../../../engine/domain/errors.ts';
import { FrontdeskError } from '../../../engine/domain/errors.ts';

/** By the beginning of SQLite's own code; the first that fits. */
const CODES: readonly (readonly [string, ErrorCode, string])[] = [
  ['SQLITE_FULL', 'vault.disk-full', 'The disk is full.'],
  // A quota or a limit on file size: there is no room for us, whatever the disk says.
  ['SQLITE_IOERR_WRITE', 'vault.disk-full', 'The disk takes no more.'],
  ['SQLITE_CORRUPT', 'vault.corrupted', 'The file of the conversations is damaged.'],
  ['SQLITE_NOTADB', 'vault.corrupted', 'The file of the conversations is damaged.'],
  ['SQLITE_IOERR', 'vault.corrupted', 'The disk did not give back what was stored.'],
  ['SQLITE_CANTOPEN', 'vault.stopped', 'The file of the conversations cannot be opened.'],
  ['SQLITE_READONLY', 'vault.stopped', 'The file of the conversations cannot be written.'],
  ['SQLITE_BUSY', 'vault.stopped', 'The file of the conversations is in use.'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'not-found', 'A record names another that is not stored.'],
  ['SQLITE_CONSTRAINT', 'conflict', 'Someone else changed this first.'],
];

/** The house's error for whatever SQLite threw. Never quotes values: SQLite's own text may. */
export function toVaultError(thrown: unknown): FrontdeskError {
  if (thrown instanceof FrontdeskError) return thrown;
  if (thrown instanceof Database.SqliteError) {
    const known = CODES.find(([start]) => thrown.code.startsWith(start));
    if (known !== undefined) {
      return new FrontdeskError(known[1], known[2], {
        cause: thrown,
        details: { sqlite: thrown.code },
      });
    }
  }
  return new FrontdeskError('internal', 'The vault met something it does not know.', {
    cause: thrown,
  });
}
