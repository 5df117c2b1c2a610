import { describe, expect, it } from 'vitest';
import { MessageId } from '../../../main/engine/domain/ids.ts';
import {
  arrivedAfter,
  localDay,
  threadRows,
  unreadMark,
} from '../../../renderer/features/chats/thread/thread-rows.ts';
import { message, run } from './messages.ts';

const id = (text: string) => MessageId.parse(text);

describe('threadRows', () => {
  it('marks a day once, also where messages straddle midnight within a group', () => {
    const rows = threadRows([message('a', 719), message('b', 720), message('c', 721)], null);
    expect(rows.map((row) => row.day !== null)).toEqual([true, true, false]);
    expect(rows.map((row) => row.grouped)).toEqual([false, false, true]);
  });

  it('marks the day again when a late message belongs to an earlier day', () => {
    const rows = threadRows([message('a', 0), message('late', -1440), message('b', 1)], null);
    expect(rows.filter((row) => row.day !== null)).toHaveLength(3);
  });

  it('gives the day mark the local midnight, not the time of the message', () => {
    const [row] = threadRows([message('a', 0)], null);
    expect(row?.day).toBe(new Date(2026, 4, 1).getTime());
  });

  it('groups within three minutes and not after', () => {
    const rows = threadRows([message('a', 0), message('b', 2), message('c', 5)], null);
    expect(rows.map((row) => row.grouped)).toEqual([false, true, false]);
  });

  it('never groups an automatic reply with one that the owner approved', () => {
    const rows = threadRows(
      [
        message('a', 0, { direction: 'out', origin: 'approved' }),
        message('b', 1, { direction: 'out', origin: 'auto' }),
      ],
      null,
    );
    expect(rows[1]?.grouped).toBe(false);
  });

  it('starts a group at the unread mark, so that the mark does not cut a bubble group in two', () => {
    const rows = threadRows(run(0, 2), { firstId: id('m1'), count: 2 });
    expect(rows.map((row) => [row.unread, row.grouped])).toEqual([
      [null, false],
      [2, false],
      [null, true],
    ]);
  });

  it('keeps one row for each message, so that a row found by its key outlives the marks', () => {
    const messages = run(0, 99);
    expect(threadRows(messages, null).map((row) => row.message)).toEqual(messages);
  });
});

describe('localDay', () => {
  it('spans whole days over the change to and from summer time', () => {
    for (let month = 0; month < 12; month += 1) {
      for (let date = 1; date <= 31; date += 1) {
        const day = localDay(new Date(2026, month, date, 15).getTime());
        expect(new Date(day.start).getHours()).toBe(0);
        expect(new Date(day.end).getHours()).toBe(0);
        expect(day.end - day.start).toBeGreaterThanOrEqual(23 * 3_600_000);
      }
    }
  });
});

describe('unreadMark', () => {
  const mixed = [
    message('a', 0),
    message('b', 1),
    message('reply', 2, { direction: 'out' }),
    message('c', 3),
  ];

  it('counts the customer’s messages only, not what was answered between them', () => {
    expect(unreadMark(mixed, { lastId: id('c'), count: 2 })).toEqual({
      firstId: id('b'),
      count: 2,
      missing: 0,
    });
  });

  it('stays where it was when new messages arrive', () => {
    const later = [...mixed, message('d', 4), message('e', 5)];
    expect(unreadMark(later, { lastId: id('c'), count: 1 })?.firstId).toBe('c');
  });

  it('says how many are not loaded, instead of marking the oldest loaded as the first unread', () => {
    expect(unreadMark(mixed, { lastId: id('c'), count: 10 })?.missing).toBe(7);
  });

  it('is nothing where nothing is unread', () => {
    expect(unreadMark(mixed, { lastId: id('c'), count: 0 })).toBeNull();
    expect(unreadMark([], { lastId: id('c'), count: 3 })).toBeNull();
  });
});

describe('arrivedAfter', () => {
  it('does not announce older pages or our own replies as new messages', () => {
    const messages = [...run(0, 3), message('mine', 4, { direction: 'out' }), message('new', 5)];
    expect(arrivedAfter(messages, id('m3'))).toBe(1);
    expect(arrivedAfter(messages, null)).toBe(0);
  });
});
