import type { ChannelId } from '../../../main/engine/domain/ids.ts';

/** Those that take files, places and contact cards, and let messages be answered, reacted to, changed and taken back. */
const RICH: readonly string[] = ['whatsapp-web'];

export function takesMoreThanWords(channelId: ChannelId): boolean {
  return RICH.includes(channelId);
}
