import type { MessageId } from '../../../../main/engine/domain/ids.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { continues } from '../../../ui/thread/grouping.ts';

/** One message with what stands above it. Marks are no rows of their own: a row's key must outlive them. */
export interface ThreadRow {
  readonly message: Message;
  /** The first moment of the day that begins here; null within a day. */
  readonly day: number | null;
  /** How many messages were unread from here on when the chat was opened; null elsewhere. */
  readonly unread: number | null;
  /** The same sender wrote just before. */
  readonly grouped: boolean;
}

/** What was unread when the chat was opened: so many messages of the customer, up to and with `lastId`. */
export interface UnreadAtOpening {
  readonly lastId: MessageId;
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

/** What the thread shows, top to bottom. */
export function threadRows(
  messages: readonly Message[],
  unread: { firstId: MessageId; count: number } | null,
  dayOf: DayOf = localDay,
): ThreadRow[] {
  let day: ReturnType<DayOf> | null = null;
  return messages.map((message, index) => {
    const newDay = day === null || message.sentAt < day.start || message.sentAt >= day.end;
    if (newDay) day = dayOf(message.sentAt);
    const marked = unread?.firstId === message.id;
    return {
      message,
      day: newDay && day !== null ? day.start : null,
      unread: marked ? unread.count : null,
      grouped: !newDay && !marked && continues(messages[index - 1], message),
    };
  });
}

/**
 * Where the unread part begins. `missing`: so many of its messages are older than what is loaded; null if there is
 * nothing unread, or the messages it is counted from are not loaded.
 */
export function unreadMark(
  messages: readonly Message[],
  unread: UnreadAtOpening | null,
): { firstId: MessageId; count: number; missing: number } | null {
  if (unread === null || unread.count <= 0) return null;
  let left = unread.count;
  let first: Message | null = null;
  for (let at = lastIndex(messages, unread.lastId); at >= 0 && left > 0; at -= 1) {
    const message = messages[at];
    if (message?.direction !== 'in') continue;
    first = message;
    left -= 1;
  }
  return first === null ? null : { firstId: first.id, count: unread.count, missing: left };
}

/** How many messages of the customer came after the one that was seen last. */
export function arrivedAfter(messages: readonly Message[], seenId: MessageId | null): number {
  const seen = seenId === null ? -1 : lastIndex(messages, seenId);
  if (seen === -1) return 0;
  return messages.slice(seen + 1).filter((message) => message.direction === 'in').length;
}

function lastIndex(messages: readonly Message[], id: MessageId): number {
  return messages.findLastIndex((message) => message.id === id);
}
