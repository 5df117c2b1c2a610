import { describe, expect, it } from 'vitest';
import { ChannelId } from '../../../main/engine/domain/ids.ts';
import type { DeskStatus } from '../../../main/engine/domain/views/app.ts';
import { fateOf } from '../../../renderer/features/chats/composer/sent-words.ts';
import { sendingState } from '../../../renderer/features/chats/composer/sending-state.ts';
import { stepThrough } from '../../../renderer/features/chats/find/hits.ts';
import { excerptOf } from '../../../renderer/features/chats/list/excerpt.ts';
import { messageAfterKey } from '../../../renderer/features/chats/thread/use-article-keys.ts';

describe('stepThrough', () => {
  it('begins at the newest, goes round at both ends, and stands still where nothing was found', () => {
    expect(stepThrough(-1, 1, 3)).toBe(0);
    expect(stepThrough(2, 1, 3)).toBe(0);
    expect(stepThrough(0, -1, 3)).toBe(2);
    expect(stepThrough(-1, -1, 3)).toBe(2);
    expect(stepThrough(0, 1, 0)).toBe(-1);
  });
});

describe('excerptOf', () => {
  it('shows the match of a long message instead of its beginning', () => {
    const text = `${'word '.repeat(200)}the lemon cake ${'word '.repeat(200)}`;
    const excerpt = excerptOf(text, 'Lemon CAKE');
    expect(excerpt.match).toBe('lemon cake');
    expect(excerpt.before.length).toBeLessThan(60);
    expect(excerpt.after.length).toBeLessThan(200);
  });

  it('shows the beginning where other forms of the word were found', () => {
    expect(excerptOf('two cakes', 'cakez')).toEqual({ before: 'two cakes', match: '', after: '' });
  });
});

describe('messageAfterKey', () => {
  it('enters at the newest message and stops at both ends', () => {
    expect(messageAfterKey('ArrowUp', null, 5)).toBe(4);
    expect(messageAfterKey('ArrowUp', 0, 5)).toBe(0);
    expect(messageAfterKey('PageDown', 3, 5)).toBe(4);
    expect(messageAfterKey('Home', 3, 5)).toBe(0);
  });

  it('leaves other keys and an empty chat alone', () => {
    expect(messageAfterKey('a', 1, 5)).toBeNull();
    expect(messageAfterKey('ArrowUp', null, 0)).toBeNull();
  });
});

describe('sendingState', () => {
  const practice = ChannelId.parse('practice');
  const status = (gate: DeskStatus['gate'], channel: 'ready' | 'reconnecting'): DeskStatus => ({
    channels: [{ channelId: practice, status: channel, since: 0 }],
    gate,
    autoReply: { on: false, pausedUntil: null, conversations: 0 },
    waiting: 0,
    leaving: 0,
    unconfirmed: 0,
    provider: { id: 'built-in', model: '', fault: null, awaited: 0 },
    storageFault: null,
    lastReplyAt: null,
  });

  it('says stopped before offline: nothing leaves by itself after the emergency stop', () => {
    const stopped = { open: false, since: 1, held: 0, gone: 0 } as const;
    expect(sendingState(status(stopped, 'reconnecting'), practice)).toBe('stopped');
  });

  it('says that a message waits where its own channel is away', () => {
    expect(sendingState(status({ open: true }, 'reconnecting'), practice)).toBe('waits');
    expect(sendingState(status({ open: true }, 'ready'), practice)).toBe('leaves');
    expect(sendingState(status({ open: true }, 'ready'), ChannelId.parse('other'))).toBe('waits');
  });
});

describe('fateOf', () => {
  it('never brings words back that may have arrived: they would be sent twice', () => {
    expect(fateOf('unconfirmed')).toBe('on-their-way');
    expect(fateOf('sent')).toBe('gone');
    expect(fateOf('handing-over')).toBe('on-their-way');
    expect(fateOf('cancelled')).toBe('come-back');
    expect(fateOf('failed')).toBe('come-back');
  });
});
