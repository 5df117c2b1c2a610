import type { Conversation, Mode } from '../domain/conversation.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';

/** Whether the owner has the conversation right now. A hand-over whose time has passed is over. */
export function handOverRuns(conversation: Pick<Conversation, 'handOver'>, now: Instant): boolean {
  const { handOver } = conversation;
  return handOver !== null && (handOver.until === null || now < handOver.until);
}

/** Whether auto-reply is on for the desk at `now`: switched on, and no pause running. */
export function autoReplyOn(
  settings: Pick<Settings, 'autoReply' | 'autoReplyPausedUntil'>,
  now: Instant,
): boolean {
  const { autoReply, autoReplyPausedUntil } = settings;
  return autoReply && (autoReplyPausedUntil === null || now >= autoReplyPausedUntil);
}

/** What a conversation's mode comes to: `off` while the owner has it, `draft` for `auto` while auto-reply is off. */
export function effectiveMode(
  conversation: Pick<Conversation, 'handOver' | 'mode'>,
  settings: Pick<Settings, 'autoReply' | 'autoReplyPausedUntil'>,
  now: Instant,
): Mode {
  if (handOverRuns(conversation, now)) return 'off';
  if (conversation.mode === 'auto' && !autoReplyOn(settings, now)) return 'draft';
  return conversation.mode;
}
