import { describe, expect, it } from 'vitest';
import { Notices } from '../../../../main/engine/services/notices.ts';
import { ChannelId, ConversationId, TurnId } from '../../../../main/engine/domain/ids.ts';
import { DEFAULT_SETTINGS } from '../../../../main/engine/domain/settings.ts';
import type { DeskStatus } from '../../../../main/engine/domain/views/app.ts';
import { inQuietHours } from '../../../../main/engine/policy/notices.ts';
import type { Notice } from '../../../../main/engine/ports/notifier.ts';

/** A clock that is moved by hand. */
function handClock() {
  let now = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    monotonic: () => now,
    schedule(at: number, run: () => void) {
      const timer = { at, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(ms: number) {
      now += ms;
      for (const timer of [...timers].filter((t) => t.at <= now)) {
        timers.delete(timer);
        timer.run();
      }
    },
  };
}

function desk(change: { focused?: boolean; quiet?: { from: number; to: number } } = {}) {
  const clock = handClock();
  const shown: Notice[] = [];
  const notices = new Notices({
    clock,
    notifier: { show: (notice) => shown.push(notice) },
    texts: (kind, count) => ({ title: `${kind} ${count}`, body: '' }),
    settings: () => ({
      ...DEFAULT_SETTINGS,
      notifications: { ...DEFAULT_SETTINGS.notifications, quietHours: change.quiet ?? null },
    }),
    isFocused: () => change.focused ?? false,
    minuteOfDay: (at) => Math.floor(at / 60_000) % 1440,
  });
  const waiting = (count: number) =>
    notices.statusChanged({ waiting: count } as Partial<DeskStatus> as DeskStatus);
  return { clock, shown, notices, waiting };
}

describe('notices', () => {
  it('shows one silent notice without text for ten arrivals within a minute', () => {
    const { clock, shown, waiting } = desk();
    for (let count = 1; count <= 10; count++) {
      waiting(count);
      clock.advance(6_000);
    }
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ silent: true, tag: 'queue', title: 'drafts-waiting 1' });
  });

  it('shows the next one only after ten minutes, and none for a queue that shrinks', () => {
    const { clock, shown, waiting } = desk();
    waiting(1);
    clock.advance(11 * 60_000);
    waiting(0);
    expect(shown).toHaveLength(1);
    waiting(2);
    expect(shown).toHaveLength(2);
  });

  it('is quiet while the owner looks at the desk', () => {
    const { shown, waiting } = desk({ focused: true });
    waiting(1);
    expect(shown).toHaveLength(0);
  });

  it('respects quiet hours over midnight', () => {
    expect(inQuietHours({ from: 1320, to: 420 }, 1380)).toBe(true);
    expect(inQuietHours({ from: 1320, to: 420 }, 60)).toBe(true);
    expect(inQuietHours({ from: 1320, to: 420 }, 720)).toBe(false);
    const { shown, waiting } = desk({ quiet: { from: 0, to: 60 } });
    waiting(1);
    expect(shown).toHaveLength(0);
  });

  it('tells of a channel that is away for two minutes, not of one that comes back before', () => {
    const { clock, shown, notices } = desk();
    const channelId = ChannelId.parse('practice');
    const state = (status: 'reconnecting' | 'ready') =>
      notices.happened({ type: 'channel-changed', state: { channelId, status, since: 0 } });
    state('reconnecting');
    clock.advance(60_000);
    state('ready');
    clock.advance(600_000);
    expect(shown).toHaveLength(0);
    state('reconnecting');
    clock.advance(120_000);
    expect(shown.map((n) => n.tag)).toEqual(['channel-down']);
  });

  it('tells at once of an account that is frozen and of a chat that was stopped', () => {
    const { shown, notices } = desk();
    const channelId = ChannelId.parse('whatsapp-web');
    notices.happened({ type: 'account-frozen', channelId, kind: 'restricted' });
    const conversationId = ConversationId.parse('c');
    notices.happened({ type: 'loop-stopped', conversationId });
    expect(shown.map(({ tag }) => tag)).toEqual(['account-frozen', 'loop-stopped']);
  });

  it('tells at once of a customer in need or upset, and of each only once', () => {
    const { shown, notices } = desk({ focused: true });
    const conversationId = ConversationId.parse('c');
    const tell = (turn: string, alarm: 'emergency' | 'upset') =>
      notices.happened({
        type: 'customer-alarm',
        conversationId,
        turnId: TurnId.parse(turn),
        alarm,
      });
    tell('t1', 'upset');
    tell('t1', 'upset');
    tell('t1', 'emergency');
    tell('t2', 'upset');
    expect(shown.map(({ tag }) => tag)).toEqual(['upset', 'emergency', 'upset']);
  });
});
