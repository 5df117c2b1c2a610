import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { FrontdeskError } from '../../../engine/domain/errors.ts';
import { VaultKey } from '../../protocol/requests.ts';
import { migrate } from '../migrations/migrate.ts';
import { Connection } from './connection.ts';
import { toVaultError } from './sqlite-errors.ts';

const PLAIN_HEADER = 'SQLite format 3\0';

/** How long a predecessor that is still ending may hold the file. */
const BUSY_MS = 5000;

/** Written ahead at most so many pages of 4 KiB; usually far less, see `server.ts`. */
const CHECKPOINT_PAGES = 8000;

/**
 * Opens the encrypted file, makes it where there is none, and brings its schema up to date.
 * @throws FrontdeskError `invalid-input` for a malformed key, `vault.wrong-key`, `vault.corrupted`,
 * `vault.disk-full`, `vault.stopped`
 */
export async function openDatabase(file: string, key: string): Promise<Connection> {
  // An empty key would make a file that anyone can read.
  if (!VaultKey.safeParse(key).success) {
    throw new FrontdeskError('invalid-input', 'This is not a key for the vault.');
  }
  try {
    // A new file is closed once before it is used, to see that it really came out encrypted.
    if (headerOf(file) === '') (await prepared(file, key)).close();
    refusePlainText(file);
    return new Connection(await prepared(file, key));
  } catch (error) {
    throw toVaultError(error);
  }
}

async function prepared(file: string, key: string): Promise<Database.Database> {
  const database = new Database(file, { timeout: BUSY_MS });
  try {
    unlock(database, key);
    configure(database);
    await migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function unlock(database: Database.Database, key: string): void {
  database.pragma(`cipher='sqlcipher'`);
  database.pragma('legacy=4');
  database.pragma(`key="x'${key}'"`);
  // One process at a time: a predecessor that still ends must not write after we have read.
  database.pragma('locking_mode=EXCLUSIVE');
  try {
    database.prepare('SELECT count(*) FROM sqlite_master').get();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') {
      throw new FrontdeskError('vault.wrong-key', 'The key does not open this file.', {
        cause: error,
      });
    }
    throw error;
  }
}

function configure(database: Database.Database): void {
  const mode = database.pragma('journal_mode=WAL', { simple: true });
  if (mode !== 'wal') throw new FrontdeskError('internal', 'The vault cannot write ahead.');
  const pragmas = [
    'synchronous=FULL',
    'foreign_keys=ON',
    'cache_size=-32000',
    'temp_store=MEMORY',
    'mmap_size=0',
    'secure_delete=ON',
    'trusted_schema=OFF',
    `wal_autocheckpoint=${CHECKPOINT_PAGES}`,
    ...(process.platform === 'darwin' ? ['fullfsync=ON', 'checkpoint_fullfsync=ON'] : []),
  ];
  for (const pragma of pragmas) database.pragma(pragma);
}

/**
 * Never while the file is open: closing any handle of it lets go of the locks that SQLite holds on it.
 * @throws FrontdeskError `vault.corrupted` where the file is not encrypted at all
 */
function refusePlainText(file: string): void {
  if (headerOf(file) === PLAIN_HEADER) {
    throw new FrontdeskError('vault.corrupted', 'This file is not encrypted: it is not a vault.');
  }
}

/** Empty where there is no file, or nothing in it. */
function headerOf(file: string): string {
  try {
    const handle = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(PLAIN_HEADER.length);
      const length = readSync(handle, bytes, 0, bytes.length, 0);
      return bytes.toString('latin1', 0, length);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw new FrontdeskError('vault.stopped', 'The file of the conversations cannot be read.', {
      cause: error,
    });
  }
}
