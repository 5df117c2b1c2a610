import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import type {
  ConversationPage,
  ConversationRow,
} from '../../../../main/engine/domain/views/conversations.ts';

/** The chats that are loaded: the newest ones, as far back as the owner has scrolled. */
export interface ListState {
  readonly rows: ReadonlyMap<ConversationId, ConversationRow>;
  /** Where the next page begins; null when all are loaded, undefined before the first page. */
  readonly next: string | null | undefined;
}

export const EMPTY_LIST: ListState = { rows: new Map(), next: undefined };

/** The first page as it is now. Chats that it pushed down stay loaded. */
export function withFirstPage(state: ListState, page: ConversationPage): ListState {
  const complete = page.next === null;
  const rows = complete ? new Map<ConversationId, ConversationRow>() : new Map(state.rows);
  for (const row of page.items) rows.set(row.conversation.id, row);
  return { rows, next: complete || state.next === undefined ? page.next : state.next };
}

export function withNextPage(state: ListState, page: ConversationPage): ListState {
  const rows = new Map(state.rows);
  // What is known already is at least as new as a page that was asked for earlier.
  for (const row of page.items) {
    if (!rows.has(row.conversation.id)) rows.set(row.conversation.id, row);
  }
  return { rows, next: page.next };
}

/** One chat as it is now; nothing where it is not loaded, for then it has its place on a later page. */
export function withRow(state: ListState, row: ConversationRow): ListState {
  if (!state.rows.has(row.conversation.id)) return state;
  return { ...state, rows: new Map(state.rows).set(row.conversation.id, row) };
}

export function withoutRow(state: ListState, id: ConversationId): ListState {
  const rows = new Map(state.rows);
  return rows.delete(id) ? { ...state, rows } : state;
}

/** Newest first, as the pages come. */
export function sortedRows(state: ListState): ConversationRow[] {
  return [...state.rows.values()].toSorted(
    (a, b) => newestAt(b) - newestAt(a) || (a.conversation.id < b.conversation.id ? 1 : -1),
  );
}

function newestAt({ conversation }: ConversationRow): number {
  return conversation.last?.at ?? conversation.createdAt;
}

/** Chats whose name holds every word that was typed. */
export function matchingRows(rows: readonly ConversationRow[], typed: string): ConversationRow[] {
  const words = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter(({ conversation }) => {
    const title = conversation.title.toLocaleLowerCase();
    return words.every((word) => title.includes(word));
  });
}
