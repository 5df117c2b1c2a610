/** The only source of chance. */
export interface Random {
  /** A new identifier: URL-safe, at most 40 characters, sortable by creation time within one process. */
  id(): string;
  /** From 0 (inclusive) to 1 (exclusive). */
  fraction(): number;
}
