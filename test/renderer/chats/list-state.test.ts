import { describe, expect, it } from 'vitest';
import { ConversationRow } from '../../../main/engine/domain/views/conversations.ts';
import {
  EMPTY_LIST,
  matchingRows,
  sortedRows,
  withFirstPage,
  withNextPage,
  withRow,
  withoutRow,
  type ListState,
} from '../../../renderer/features/chats/list/list-state.ts';
import { shownTurn } from '../../../renderer/features/chats/list/shown-turn.ts';

function row(id: string, at: number, part: Record<string, unknown> = {}): ConversationRow {
  return ConversationRow.parse({
    conversation: {
      id,
      channelId: 'practice',
      kind: 'direct',
      address: id,
      contactId: 'p',
      title: `Customer ${id}`,
      mode: 'draft',
      handOver: null,
      unread: 0,
      last: { at, preview: 'hello', origin: 'customer' },
      createdAt: 0,
      ...part,
    },
    effectiveMode: 'draft',
    turn: null,
  });
}
const order = (state: ListState) => sortedRows(state).map((each) => each.conversation.id);
const first = withFirstPage(EMPTY_LIST, { items: [row('c', 30), row('b', 20)], next: 'p2' });

describe('the list of chats', () => {
  it('does not lose the chat that a new one pushed off the first page', () => {
    const state = withFirstPage(first, { items: [row('d', 40), row('c', 30)], next: 'p2b' });
    expect(order(state)).toEqual(['d', 'c', 'b']);
  });

  it('goes on where it had scrolled to, not from the first page again', () => {
    const scrolled = withNextPage(first, { items: [row('a', 10)], next: 'p3' });
    expect(withFirstPage(scrolled, { items: [row('c', 31)], next: 'p2' }).next).toBe('p3');
  });

  it('does not put an old page over what has changed since it was asked for', () => {
    const moved = withFirstPage(first, { items: [row('a', 50), row('c', 30)], next: 'p2' });
    const state = withNextPage(moved, { items: [row('a', 10)], next: null });
    expect(order(state)).toEqual(['a', 'c', 'b']);
  });

  it('forgets chats that are gone when one page holds all of them', () => {
    expect(order(withFirstPage(first, { items: [row('b', 20)], next: null }))).toEqual(['b']);
  });

  it('shows a change far down the list, and leaves out what is not loaded yet', () => {
    const state = withRow(first, row('b', 20, { mode: 'auto' }));
    expect(sortedRows(state).at(-1)?.conversation.mode).toBe('auto');
    expect(withRow(first, row('z', 1))).toBe(first);
    expect(order(withoutRow(first, row('c', 0).conversation.id))).toEqual(['b']);
  });

  it('finds names in any order of the words and any case', () => {
    const rows = [row('1', 1, { title: 'Lina Haddad' }), row('2', 2, { title: 'Ben Kowalski' })];
    expect(matchingRows(rows, 'haddad LINA').map((each) => each.conversation.id)).toEqual(['1']);
  });
});

describe('shownTurn', () => {
  it('says that the owner answers, whatever came of the last draft', () => {
    const handOver = { since: 1, until: null, by: 'desk' };
    const turn = { turnId: 't', state: 'sent', silence: null, held: null };
    const mine = ConversationRow.parse({ ...row('a', 1, { handOver }), turn });
    expect(shownTurn(mine)).toBe('handed-over');
    expect(shownTurn({ ...mine, conversation: { ...mine.conversation, handOver: null } })).toBe(
      'sent',
    );
  });
});
