import type { Conversation } from '../domain/conversation.ts';
import type { LoopStop } from '../domain/loop-stop.ts';
import { bodyText, type Message } from '../domain/message.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import type { SilenceReason } from '../domain/turn.ts';
import { effectiveMode, handOverRuns } from './effective-mode.ts';
import { groupRepliesOf } from './group-replies.ts';

/** Nothing that a reader would see: spaces, controls, zero-width marks, lone halves of characters. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u3164\u2800]+/gu;

/** Whether there is at least one visible character. */
export function hasWords(text: string): boolean {
  return text.replace(INVISIBLE, '') !== '';
}

/** Why a turn gets no reply; null where it gets one. The owner's wish comes before what the messages say. */
export function silenceReason(facts: {
  conversation: Conversation;
  /** The messages of the turn. */
  messages: readonly Message[];
  settings: Settings;
  now: Instant;
  /** What makes the chat look like two machines; null where nothing does. */
  loop: LoopStop | null;
}): SilenceReason | null {
  const { conversation, messages, settings, now, loop } = facts;
  if (handOverRuns(conversation, now)) return 'handed-over';
  if (effectiveMode(conversation, settings, now) === 'off') return 'mode-off';
  if (conversation.kind === 'group' && groupRepliesOf(conversation) === 'never') return 'group';
  if (!messages.some((message) => hasWords(bodyText(message.body)))) {
    const foreign = messages.some(({ body }) => body.kind !== 'text' && body.kind !== 'system');
    return foreign ? 'unsupported' : 'nothing-to-answer';
  }
  return loop !== null && effectiveMode(conversation, settings, now) === 'auto' ? 'loop' : null;
}
