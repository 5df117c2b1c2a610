import type { Message } from '../engine/domain/message.ts';

/** When a message happened, for its place in the thread: a clock that runs ahead puts nothing into the future. */
export function placeInTime({ sentAt, storedAt }: Pick<Message, 'sentAt' | 'storedAt'>): number {
  return Math.min(sentAt, storedAt);
}
