import type { Freeze, WarningKind } from '../../domain/account-health.ts';
import type { ChannelState } from '../../domain/channel.ts';

const REASONS: Readonly<Record<WarningKind, string>> = {
  'send-refused': 'Replies were refused one after the other.',
  'new-chats-blocked': 'WhatsApp blocked new chats for this number.',
  restricted: 'WhatsApp restricted this number.',
  'logged-out': 'WhatsApp unlinked this number by itself.',
};

/** A channel as the desk shows it: one that works but whose account is frozen is paused for safety. Pure. */
export function shownState(state: ChannelState, freeze: Freeze | null): ChannelState {
  if (freeze === null || state.status !== 'ready') return state;
  const { channelId } = state;
  const detail = `${REASONS[freeze.kind]} Nothing leaves by itself. Look at the account's health, then start again.`;
  return { channelId, status: 'frozen', since: freeze.at, detail };
}
