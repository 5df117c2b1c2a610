import { describe, expect, it, vi } from 'vitest';
import type { DeskStatus } from '../../../main/engine/domain/views/app.ts';
import {
  minutesUntilTomorrow,
  trayHeadline,
  trayMenu,
  trayShape,
} from '../../../main/desktop/tray-menu.ts';
import { createWordbook } from '../../../main/desktop/words.ts';
import { ChannelId } from '../../../main/engine/domain/ids.ts';

const book = createWordbook();
const actions = () => ({
  open: vi.fn<() => void>(),
  review: vi.fn<() => void>(),
  setAutoReply: vi.fn<() => void>(),
  stop: vi.fn<() => void>(),
  resume: vi.fn<() => void>(),
  quit: vi.fn<() => void>(),
});

function status(change: Partial<DeskStatus> = {}): DeskStatus {
  return {
    channels: [{ channelId: ChannelId.parse('practice'), status: 'ready', since: 0 }],
    gate: { open: true },
    autoReply: { on: true, pausedUntil: null, conversations: 2 },
    waiting: 3,
    leaving: 0,
    unconfirmed: 0,
    provider: { id: 'built-in', model: 'built-in', fault: null, awaited: 0 },
    storageFault: null,
    lastReplyAt: null,
    ...change,
  };
}
const stopped = status({ gate: { open: false, since: 0, held: 1, gone: 0 } });
const noon = () => new Date(2026, 0, 5, 12);

describe('the tray', () => {
  it('says that WhatsApp is being linked or caught up, and nothing of one that nobody asked for', () => {
    const withWhatsApp = (whatsApp: 'idle' | 'syncing' | 'conflict') =>
      status({
        channels: [
          { channelId: ChannelId.parse('practice'), status: 'ready', since: 0 },
          { channelId: ChannelId.parse('whatsapp-web'), status: whatsApp, since: 0 },
        ],
      });
    expect(trayHeadline(withWhatsApp('idle'), book.words)).toBe('Connected · 3 waiting');
    expect(trayHeadline(withWhatsApp('syncing'), book.words)).toBe('Catching up… · 3 waiting');
    expect(trayHeadline(withWhatsApp('conflict'), book.words)).toBe('Open elsewhere · 3 waiting');
  });

  it('says in one line how things stand', () => {
    book.use('en', 'en');
    expect(trayHeadline(status(), book.words)).toBe('Connected · 3 waiting');
    expect(trayHeadline(stopped, book.words)).toBe('Sending is stopped · 3 waiting');
  });

  it('counts in Arabic with the right plural', () => {
    book.use('ar', 'en');
    expect(trayHeadline(status({ waiting: 2 }), book.words)).toBe('متصل · ردّان ينتظران');
    expect(trayHeadline(status({ waiting: 3 }), book.words)).toContain('3 ردود تنتظر');
    book.use('en', 'en');
  });

  it('tells every state apart by shape, trouble before everything but the stop', () => {
    expect(trayShape(null)).toBe('offline');
    expect(trayShape(stopped)).toBe('stopped');
    expect(trayShape(status())).toBe('on');
    expect(
      trayShape(status({ autoReply: { on: false, pausedUntil: null, conversations: 0 } })),
    ).toBe('drafts');
    const deaf = status({
      channels: [{ channelId: ChannelId.parse('practice'), status: 'deaf', since: 0 }],
    });
    expect(trayShape(deaf)).toBe('offline');
  });

  it('offers stop while sending is open and start while it is stopped, never both', () => {
    const ids = (s: DeskStatus) => trayMenu(s, book.words, actions(), noon).map((item) => item.id);
    expect(ids(status())).toContain('stop');
    expect(ids(status())).not.toContain('resume');
    expect(ids(stopped)).toContain('resume');
    expect(ids(stopped)).not.toContain('stop');
  });

  it('shows no counts and offers no switches while nothing is open', () => {
    const menu = trayMenu(null, book.words, actions(), noon);
    expect(menu.map((item) => item.id).filter(Boolean)).toEqual(['state', 'open', 'quit']);
  });

  it('pauses until eight in the morning of the next day, also over the end of a month', () => {
    expect(minutesUntilTomorrow(new Date(2026, 0, 31, 20))).toBe(12 * 60);
  });
});
