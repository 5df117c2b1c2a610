import type { Message } from '../../../../main/engine/domain/message.ts';
import { takesMoreThanWords } from '../channel-abilities.ts';

/** WhatsApp lets a message be changed for so long after it was sent. Milliseconds. */
export const EDIT_WITHIN_MS = 15 * 60_000;

/** The six that phones offer first. */
export const USUAL_SIGNS = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const;

export interface MessageActs {
  answer: boolean;
  react: boolean;
  edit: boolean;
  takeBack: boolean;
}

/** What can be done to a message now; null where nothing can. Pure. */
export function actsOn(message: Message, now: number): MessageActs | null {
  const { body, channelId, channelMessageId, direction, revokedAt } = message;
  const there = channelMessageId !== null && revokedAt === undefined && body.kind !== 'system';
  if (!there || !takesMoreThanWords(channelId)) return null;
  const ours = direction === 'out';
  return {
    answer: true,
    react: true,
    edit: ours && body.kind === 'text' && now - message.sentAt < EDIT_WITHIN_MS,
    takeBack: ours,
  };
}

/** Our own reaction; empty where there is none. Pure. */
export function ourSign({ reactions }: Message): string {
  return reactions?.find(({ by }) => by === 'us')?.emoji ?? '';
}
