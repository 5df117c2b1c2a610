import type { Message } from '../../../main/engine/domain/message.ts';

const GROUP_WITHIN_MS = 3 * 60_000;

/** Whether a message belongs to the one before it: same side, same origin, same day, within three minutes. */
export function isGrouped(before: Message | undefined, message: Message): boolean {
  return continues(before, message) && isSameDay(before.sentAt, message.sentAt);
}

/** The same without a look at the calendar, for those who know the days already. */
export function continues(before: Message | undefined, message: Message): before is Message {
  return (
    before !== undefined &&
    before.body.kind !== 'system' &&
    before.direction === message.direction &&
    before.origin === message.origin &&
    before.senderId === message.senderId &&
    Math.abs(message.sentAt - before.sentAt) < GROUP_WITHIN_MS
  );
}

/** In the time zone of this computer. */
export function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
