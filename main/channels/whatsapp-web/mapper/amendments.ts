import type { Amendment } from '../../../engine/domain/amendment.ts';
import type { Participant } from '../../../engine/domain/message.ts';
import { addressFor, instantOf, isSelf, type Known } from '../known.ts';
import { messageName } from '../message-name.ts';
import type { RawReaction, RawVote } from '../raw/events.ts';
import type { MessageKey } from '../raw/message-key.ts';
import type { RawMessage } from '../raw/message.ts';
import { WHATSAPP_WEB } from '../whatsapp-web.ts';
import { isMedia } from './media.ts';

/** Null where the message was not edited: its words also change when it is decrypted, or its picture comes. */
export function editOf(raw: RawMessage, known: Known): Amendment | null {
  const at = raw.latestEditSenderTimestampMs;
  const text = isMedia(raw.type) ? raw.caption : raw.body;
  if (at === undefined || text === undefined || raw.type === 'revoked') return null;
  return { ...about(raw.id, raw.author, known), type: 'edited', text, at: milliseconds(at, known) };
}

/** Null where it was not taken back. */
export function revocationOf(raw: RawMessage, known: Known): Amendment | null {
  if (raw.type !== 'revoked') return null;
  const key = raw.protocolMessageKey ?? raw.id;
  const author = raw.protocolMessageKey?.participant ?? raw.author;
  return {
    ...about({ ...key, remote: raw.id.remote }, author, known),
    type: 'revoked',
    at: known.now,
  };
}

/** Null where it does not say which message, or who. */
export function reactionOf(raw: RawReaction, known: Known): Amendment | null {
  const { key, emoji, by, seconds } = raw;
  if (key === undefined || by === undefined) return null;
  const at = instantOf(seconds, known);
  return { ...about(key, undefined, known), type: 'reacted', by: who(by, known), emoji, at };
}

/** Null where it does not say which poll, who, or for what. */
export function voteOf(raw: RawVote, known: Known): Amendment | null {
  const { key, by, at, options } = raw;
  if (key === undefined || by === undefined || options === null) return null;
  return {
    ...about(key, undefined, known),
    type: 'voted',
    by: who(by, known),
    options,
    at: at === undefined ? known.now : milliseconds(at, known),
  };
}

function about(key: MessageKey, author: string | undefined, known: Known) {
  const participant = key.participant ?? author;
  return {
    channelId: WHATSAPP_WEB,
    chatAddress: addressFor(key.remote, known),
    channelMessageId: messageName(key, participant && addressFor(participant, known)),
  };
}

function who(address: string, known: Known): Participant {
  return isSelf(address, known) ? 'us' : addressFor(address, known);
}

function milliseconds(at: number, known: Known): number {
  return instantOf(at / 1000, known);
}
