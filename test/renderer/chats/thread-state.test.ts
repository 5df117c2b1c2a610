import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { MessageId } from '../../../main/engine/domain/ids.ts';
import {
  EMPTY_THREAD,
  joins,
  threadReducer,
  type ThreadState,
} from '../../../renderer/features/chats/thread/thread-state.ts';
import { message, page, run } from './messages.ts';

const ids = (state: ThreadState) => state.messages.map((each) => each.id);
const open = threadReducer(EMPTY_THREAD, { type: 'newest', page: page(run(51, 100), true, 100) });
const before = (id: string) => MessageId.parse(id);

describe('threadReducer', () => {
  it('appends what is new to what is loaded without doubling what both hold', () => {
    const state = threadReducer(open, { type: 'newest', page: page(run(53, 102), true, 102) });
    expect(ids(state)).toEqual(run(51, 102).map((each) => each.id));
    expect(state.hasOlder).toBe(true);
  });

  it('takes over ticks that changed and keeps the objects of messages that did not', () => {
    const sent = message('r', 101, { direction: 'out', delivery: 'sent' });
    const read = message('r', 101, { direction: 'out', delivery: 'read' });
    const first = threadReducer(open, {
      type: 'newest',
      page: page([...run(52, 100), sent], true, 101),
    });
    const next = threadReducer(first, {
      type: 'newest',
      page: page([...run(52, 100), read], true, 101),
    });
    expect(next.messages.at(-1)?.delivery).toBe('read');
    expect(next.messages.at(-2)).toBe(first.messages.at(-2));
  });

  it.each([
    ['a reaction', { reactions: [{ by: 'us' as const, emoji: '👍', at: 1 }] }],
    ['a vote', { votes: [{ by: 'us' as const, options: ['Friday'], at: 1 }] }],
    ['that it was taken back', { revokedAt: 5 }],
    ['that it was changed', { editedAt: 5 }],
  ])('takes over %s on a message that is on screen', (_what, more) => {
    const first = threadReducer(open, {
      type: 'newest',
      page: page([...run(52, 100), message('r', 101)], true, 101),
    });
    const next = threadReducer(first, {
      type: 'newest',
      page: page([...run(52, 100), message('r', 101, more)], true, 101),
    });
    expect(next.messages.at(-1)).toMatchObject(more);
  });

  it('keeps older pages when the newest page is asked for again', () => {
    const older = threadReducer(threadReducer(open, { type: 'older-asked' }), {
      type: 'older',
      before: before('m51'),
      page: page(run(1, 50), false, 100),
    });
    const state = threadReducer(older, { type: 'newest', page: page(run(52, 101), true, 101) });
    expect(state.messages).toHaveLength(101);
    expect(state.hasOlder).toBe(false);
  });

  it('leaves no hole: a page that was asked for before the stretch was replaced is dropped', () => {
    const replaced = threadReducer(open, {
      type: 'newest',
      page: page(run(901, 950), true, 950),
    });
    const state = threadReducer(replaced, {
      type: 'older',
      before: before('m51'),
      page: page(run(1, 50), false, 950),
    });
    expect(ids(state)).toEqual(run(901, 950).map((each) => each.id));
    expect(state.older).toBe('idle');
  });

  it('leaves what is on screen when a refresh fails', () => {
    const error = new FrontdeskError('vault.stopped', 'gone');
    expect(threadReducer(open, { type: 'failed', error })).toBe(open);
    expect(threadReducer(EMPTY_THREAD, { type: 'failed', error }).status).toBe('failed');
  });

  it('can ask again after an older page failed', () => {
    const failed = threadReducer(open, { type: 'older-failed' });
    expect(failed.older).toBe('failed');
    expect(ids(failed)).toEqual(ids(open));
    expect(threadReducer(failed, { type: 'older-asked' }).older).toBe('loading');
  });
});

describe('a message that was read again', () => {
  it('shows what became of it, however far up it is, and moves nothing', () => {
    const changed = message('m60', 60, { body: { kind: 'text', text: 'Changed' } });
    const state = threadReducer(open, { type: 'renewed', message: changed });
    expect(ids(state)).toEqual(ids(open));
    expect(state.messages[9]).toBe(changed);
  });

  it('is left out where it is not loaded any more', () => {
    const state = threadReducer(open, { type: 'renewed', message: message('m1', 1) });
    expect(ids(state)).toEqual(ids(open));
  });
});

describe('joins', () => {
  it('sees a gap when more arrived at once than one page holds', () => {
    expect(joins(open, page(run(90, 139), true, 139))).toBe(true);
    expect(joins(open, page(run(101, 150), true, 150))).toBe(false);
    expect(joins(open, page(run(1, 30), false, 30))).toBe(true);
  });
});
