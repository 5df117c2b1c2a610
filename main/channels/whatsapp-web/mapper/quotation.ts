import type { ChannelMessageId } from '../../../engine/domain/ids.ts';
import { addressFor, isSelf, type Known } from '../known.ts';
import { messageName } from '../message-name.ts';
import { clip } from '../raw/lenient.ts';
import type { RawMessage } from '../raw/message.ts';
import { isMedia } from './media.ts';

export interface Quoted {
  channelMessageId: ChannelMessageId;
  preview: string;
  ours: boolean;
}

const PREVIEW = 200;

export function quotation(raw: RawMessage, known: Known): Quoted | undefined {
  const { quotedMsg, quotedStanzaID, quotedParticipant, id } = raw;
  if (quotedStanzaID === undefined) return undefined;
  const ours = quotedParticipant !== undefined && isSelf(quotedParticipant, known);
  const author = quotedParticipant && addressFor(quotedParticipant, known);
  const key = { fromMe: ours, remote: id.remote, id: quotedStanzaID };
  // A picture's body is a small picture.
  const words = isMedia(quotedMsg?.type ?? '') ? undefined : quotedMsg?.body;
  const preview = quotedMsg?.caption ?? words ?? quotedMsg?.pollName ?? '';
  return { channelMessageId: messageName(key, author), preview: clip(preview, PREVIEW), ours };
}
