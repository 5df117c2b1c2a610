/** The package's own declarations are not where its `exports` lets TypeScript look. Only what we use. */
declare module 'better-sqlite3-multiple-ciphers' {
  class SqliteError extends Error {
    readonly code: string;
  }

  namespace Database {
    interface RunResult {
      changes: number;
      lastInsertRowid: number | bigint;
    }

    interface Statement {
      readonly reader: boolean;
      run(...parameters: readonly unknown[]): RunResult;
      get(...parameters: readonly unknown[]): unknown;
      all(...parameters: readonly unknown[]): unknown[];
      iterate(...parameters: readonly unknown[]): IterableIterator<unknown>;
    }

    interface Database {
      readonly inTransaction: boolean;
      prepare(sql: string): Statement;
      pragma(source: string, options?: { simple?: boolean }): unknown;
      close(): void;
    }
  }

  interface Constructor {
    /** `timeout`: how long to wait for another process's lock, in milliseconds. */
    new (file: string, options?: { timeout?: number }): Database.Database;
    readonly SqliteError: typeof SqliteError;
  }

  const Database: Constructor;
  export default Database;
}
