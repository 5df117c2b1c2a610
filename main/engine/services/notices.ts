import type { ChannelState } from '../domain/channel.ts';
import type { EngineEvent } from '../domain/engine-event.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import type { DeskStatus } from '../domain/views/app.ts';
import { CHANNEL_DOWN_AFTER_MS, inQuietHours, queueNoticeIsDue } from '../policy/notices.ts';
import type { Clock } from '../ports/clock.ts';
import type { Notifier } from '../ports/notifier.ts';

/** What a notice can be about. */
export type NoticeText =
  | 'drafts-waiting'
  | 'unconfirmed'
  | 'channel-down'
  | 'storage'
  | 'account-frozen'
  | 'loop-stopped'
  | 'emergency'
  | 'upset';

export interface NoticeParts {
  clock: Clock;
  notifier: Notifier;
  /** The words for a notice; `count` only for drafts that wait. */
  texts(kind: NoticeText, count: number): { title: string; body: string };
  settings(): Settings;
  isFocused(): boolean;
  /** Local minutes since midnight at a moment. */
  minuteOfDay(at: Instant): number;
}

const DOWN: readonly ChannelState['status'][] = [
  'reconnecting',
  'deaf',
  'conflict',
  'logged-out',
  'failed',
];

/** Decides which facts become a notification. Quiet by default: no sound, no message text. */
export class Notices {
  readonly #parts: NoticeParts;
  #waiting = 0;
  #queueShownAt: Instant | null = null;
  /** What was already told; a draft that is tried again is no news. */
  readonly #alarmed = new Set<string>();
  readonly #downTimers = new Map<string, () => void>();

  constructor(parts: NoticeParts) {
    this.#parts = parts;
  }

  statusChanged(status: DeskStatus): void {
    const now = this.#parts.clock.now();
    const due = queueNoticeIsDue({
      now,
      before: this.#waiting,
      waiting: status.waiting,
      focused: this.#parts.isFocused(),
      lastShownAt: this.#queueShownAt,
    });
    this.#waiting = status.waiting;
    if (!due || !this.#allowed()) return;
    this.#queueShownAt = now;
    this.#show('drafts-waiting', 'queue', status.waiting);
  }

  happened(event: EngineEvent): void {
    if (event.type === 'channel-changed') this.#watchChannel(event.state);
    // A draft's reply and the owner's own words alike.
    if (event.type === 'send-changed' && event.state === 'unconfirmed') {
      this.#urgent('unconfirmed');
    }
    if (event.type === 'account-frozen') this.#urgent('account-frozen');
    if (event.type === 'loop-stopped') this.#urgent('loop-stopped');
    if (event.type === 'customer-alarm') this.#alarm(event);
    if (event.type === 'fault' && event.code === 'vault.disk-full') {
      this.#urgent('storage');
    }
  }

  stop(): void {
    for (const cancel of this.#downTimers.values()) cancel();
    this.#downTimers.clear();
  }

  #watchChannel(state: ChannelState): void {
    const running = this.#downTimers.get(state.channelId);
    if (!DOWN.includes(state.status)) {
      running?.();
      this.#downTimers.delete(state.channelId);
      return;
    }
    if (running !== undefined) return;
    const { clock } = this.#parts;
    const cancel = clock.schedule(clock.now() + CHANNEL_DOWN_AFTER_MS, () => {
      this.#urgent('channel-down');
    });
    this.#downTimers.set(state.channelId, cancel);
  }

  #alarm({ turnId, alarm }: Extract<EngineEvent, { type: 'customer-alarm' }>): void {
    const told = `${alarm} ${turnId}`;
    if (this.#alarmed.has(told)) return;
    this.#alarmed.add(told);
    this.#urgent(alarm);
  }

  /** At once, whether the desk is looked at or not; quiet hours and the switch still hold. */
  #urgent(kind: NoticeText): void {
    if (this.#allowed()) this.#show(kind, kind, 0);
  }

  #allowed(): boolean {
    const { notifications } = this.#parts.settings();
    const minute = this.#parts.minuteOfDay(this.#parts.clock.now());
    return notifications.enabled && !inQuietHours(notifications.quietHours, minute);
  }

  #show(kind: NoticeText, tag: string, count: number): void {
    const silent = !this.#parts.settings().notifications.sound;
    this.#parts.notifier.show({ tag, silent, ...this.#parts.texts(kind, count) });
  }
}
