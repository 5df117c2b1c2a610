import type { MessageId } from '../../../../main/engine/domain/ids.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';

/** Messages of one sender within this time stand close together, as one group. Milliseconds. */
export const GROUP_WITHIN_MS = 3 * 60_000;

export interface MessageRow {
  readonly kind: 'message';
  readonly key: string;
  readonly message: Message;
  /** Index among the loaded messages, oldest 0. */
  readonly index: number;
  readonly startsGroup: boolean;
  readonly endsGroup: boolean;
}

export type ThreadRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'unread'; readonly key: string; readonly count: number }
  | MessageRow;

/** The first unread message when the conversation was opened, and how many there were. */
export interface UnreadMark {
  readonly firstId: MessageId;
  readonly count: number;
}

/** Gives the local day that `at` falls on: its first moment and the first moment after it. */
export type DayOf = (at: number) => { readonly start: number; readonly end: number };

/** The day by this computer's clock and time zone (days of 23 and 25 hours included). */
export const localDay: DayOf = (at) => {
  const date = new Date(at);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  return {
    start: new Date(year, month, day).getTime(),
    end: new Date(year, month, day + 1).getTime(),
  };
};

/** What the thread shows, top to bottom: day marks, the unread mark, and messages with their place in a group. */
export function threadRows(
  messages: readonly Message[],
  unread: UnreadMark | null,
  dayOf: DayOf = localDay,
): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let day: ReturnType<DayOf> | null = null;
  let previous: Message | null = null;
  for (const [index, message] of messages.entries()) {
    const newDay = day === null || message.sentAt < day.start || message.sentAt >= day.end;
    if (newDay) {
      day = dayOf(message.sentAt);
      rows.push({ kind: 'day', key: `day:${message.id}`, at: day.start });
    }
    const marked = unread?.firstId === message.id;
    if (marked) rows.push({ kind: 'unread', key: 'unread', count: unread.count });

    const startsGroup = newDay || marked || previous === null || !sameGroup(previous, message);
    if (startsGroup) endLastGroup(rows);
    rows.push({
      kind: 'message',
      key: message.id,
      message,
      index,
      startsGroup,
      endsGroup: index === messages.length - 1,
    });
    previous = message;
  }
  return rows;
}

function sameGroup(a: Message, b: Message): boolean {
  if (a.body.kind === 'system' || b.body.kind === 'system') return false;
  return (
    a.direction === b.direction &&
    a.senderId === b.senderId &&
    a.origin === b.origin &&
    Math.abs(b.sentAt - a.sentAt) <= GROUP_WITHIN_MS
  );
}

/** Closes the group of the last message row, which may stand before a day or unread mark. */
function endLastGroup(rows: ThreadRow[]): void {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row?.kind !== 'message') continue;
    rows[at] = { ...row, endsGroup: true };
    return;
  }
}

/** Where the unread part begins: `count` messages of the customer back from the end; null if none is loaded. */
export function unreadMark(messages: readonly Message[], count: number): UnreadMark | null {
  if (count <= 0) return null;
  let seen = 0;
  let first: Message | null = null;
  for (let at = messages.length - 1; at >= 0 && seen < count; at -= 1) {
    const message = messages[at];
    if (message?.direction !== 'in') continue;
    seen += 1;
    first = message;
  }
  return first === null ? null : { firstId: first.id, count };
}
