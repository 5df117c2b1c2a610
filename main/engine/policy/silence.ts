import type { Conversation } from '../domain/conversation.ts';
import { bodyText, type Message } from '../domain/message.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import type { SilenceReason } from '../domain/turn.ts';
import { effectiveMode, handOverRuns } from './effective-mode.ts';
import { looksLikeLoop } from './loop.ts';

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
  /** The newest messages of the conversation, oldest first. */
  recent: readonly Message[];
  settings: Settings;
  now: Instant;
}): SilenceReason | null {
  const { conversation, messages, recent, settings, now } = facts;
  if (handOverRuns(conversation, now)) return 'handed-over';
  if (effectiveMode(conversation, settings, now) === 'off') return 'mode-off';
  if (conversation.kind === 'group') return 'group';
  if (!messages.some((message) => hasWords(bodyText(message.body)))) {
    const foreign = messages.some(
      ({ body }) => body.kind === 'media' || body.kind === 'unsupported',
    );
    return foreign ? 'unsupported' : 'nothing-to-answer';
  }
  if (effectiveMode(conversation, settings, now) === 'auto' && looksLikeLoop(recent, now))
    return 'loop';
  return null;
}
