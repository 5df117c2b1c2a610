import type Database from 'better-sqlite3-multiple-ciphers';
import type { Compilable } from 'kysely';
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { VaultSchema } from './schema.ts';

/** Writes queries, runs none: a group of commits must not be torn apart by promises. */
export const query = new Kysely<VaultSchema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Runs typed queries at once, with each statement prepared only once. */
export class Connection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  all<T>(compilable: Compilable<T>): T[] {
    const { sql, parameters } = compilable.compile();
    // The row's shape is what Kysely derived from the schema; records inside are parsed by the caller.
    return this.#statement(sql).all(...parameters) as T[];
  }

  first<T>(compilable: Compilable<T>): T | null {
    const { sql, parameters } = compilable.compile();
    return (this.#statement(sql).get(...parameters) as T | undefined) ?? null;
  }

  /** Returns how many rows changed, and the sequence number of an inserted row. */
  run(compilable: Compilable): { changes: number; seq: number } {
    const { sql, parameters } = compilable.compile();
    const result = this.#statement(sql).run(...parameters);
    return { changes: result.changes, seq: Number(result.lastInsertRowid) };
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  execute(sql: 'BEGIN IMMEDIATE' | 'COMMIT' | 'ROLLBACK' | `${string} batch`): void {
    this.#statement(sql).run();
  }

  /** Moves what was written into the main file, as far as that disturbs nobody. */
  checkpoint(mode: 'PASSIVE' | 'TRUNCATE'): void {
    this.#database.pragma(`wal_checkpoint(${mode})`);
  }

  close(): void {
    this.#database.close();
  }

  #statement(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
