import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';

/** After one notice about waiting drafts, the next one comes no sooner. Milliseconds. */
export const QUEUE_NOTICE_GAP_MS = 10 * 60_000;
/** A channel that is away for so long is worth a notice. Milliseconds. */
export const CHANNEL_DOWN_AFTER_MS = 2 * 60_000;

/** Quiet hours may run over midnight; equal ends mean none. */
export function inQuietHours(
  quiet: Settings['notifications']['quietHours'],
  minuteOfDay: number,
): boolean {
  if (quiet === null || quiet.from === quiet.to) return false;
  return quiet.from < quiet.to
    ? minuteOfDay >= quiet.from && minuteOfDay < quiet.to
    : minuteOfDay >= quiet.from || minuteOfDay < quiet.to;
}

export interface QueueNoticeInput {
  now: Instant;
  before: number;
  waiting: number;
  /** The owner is looking at the desk. */
  focused: boolean;
  lastShownAt: Instant | null;
}

/** One notice when the queue goes from nothing to something unseen; later ones only after the gap. */
export function queueNoticeIsDue(input: QueueNoticeInput): boolean {
  if (input.focused || input.waiting <= input.before) return false;
  return input.lastShownAt === null || input.now - input.lastShownAt >= QUEUE_NOTICE_GAP_MS;
}
